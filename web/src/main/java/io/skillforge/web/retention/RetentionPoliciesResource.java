package io.skillforge.web.retention;

import io.skillforge.retention.RetentionPolicies;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long what stays. Policies change with a release, and nowhere else. */
@Path("v1/compliance/retention/policies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE_OFFICER, Roles.PLATFORM_ADMIN})
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "Retention")
public class RetentionPoliciesResource {

    @Inject
    RetentionPolicies policies;

    @GET
    @Operation(summary = "List retention policies", description = "By dataset, with the cutoff that each means now.")
    public RetentionPolicyListJson list() {
        return new RetentionPolicyListJson(
                policies.list().stream().map(RetentionPolicyJson::from).toList());
    }
}
