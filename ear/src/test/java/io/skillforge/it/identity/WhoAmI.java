package io.skillforge.it.identity;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;

/** A bean in an ejb-jar, as the services are. */
@Stateless
@DeclareRoles({"advisor", "learner"})
@PermitAll
public class WhoAmI {

    @Resource
    SessionContext context;

    public String told() {
        return context.getCallerPrincipal().getName() + " advisor=" + context.isCallerInRole("advisor") + " learner="
                + context.isCallerInRole("learner");
    }

    @RolesAllowed("advisor")
    public String toldToAdvisors() {
        return told();
    }
}
