package io.skillforge.it.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("who")
@PermitAll
public class IdentityResource {

    @EJB(lookup = "java:app/identity-beans/WhoAmI")
    WhoAmI who;

    @GET
    public String anybody() {
        return who.told();
    }

    @GET
    @Path("advisor")
    public Response advisor() {
        try {
            return Response.ok(who.toldToAdvisors()).build();
        } catch (EJBAccessException refused) {
            return Response.status(Response.Status.CONFLICT).build();
        }
    }
}
