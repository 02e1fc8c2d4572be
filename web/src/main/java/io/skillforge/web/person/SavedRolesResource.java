package io.skillforge.web.person;

import io.skillforge.person.SavedRoleService;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The occupations somebody wants to remember. A row of the set has no version: the last who told it is right. */
@Path("v1/users/{userId}/saved-roles")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "People")
public class SavedRolesResource {

    private static final String CODE = "\\d{2}-\\d{4}\\.\\d{2}";
    private static final String CODE_EXPECTATION = "Expected an O*NET code such as 15-1252.00";

    @Inject
    SavedRoleService roles;

    @Inject
    UserPath path;

    @GET
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.PARTNER, Roles.LEARNER})
    @Operation(summary = "The occupations a user saved", description = "By code.")
    public SavedRoleListJson list(@PathParam("userId") @UserId String userId) {
        return SavedRoleListJson.from(roles.list(path.resolve(userId)));
    }

    @PUT
    @Path("{onetCode}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.LEARNER})
    @Operation(summary = "Save an occupation, or tell anew how much it interests")
    public SavedRoleJson put(
            @PathParam("userId") @UserId String userId,
            @Parameter(example = "15-1252.00")
                    @PathParam("onetCode")
                    @Pattern(regexp = CODE, message = CODE_EXPECTATION)
                    String onetCode,
            @NotNull @Valid SavedRoleChangeJson body) {
        return SavedRoleJson.from(roles.put(path.resolve(userId), onetCode, body.toInterest()));
    }

    @DELETE
    @Path("{onetCode}")
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.LEARNER})
    @Operation(summary = "Forget a saved occupation")
    @APIResponse(responseCode = "204", description = "Forgotten.")
    public void remove(
            @PathParam("userId") @UserId String userId,
            @Parameter(example = "15-1252.00")
                    @PathParam("onetCode")
                    @Pattern(regexp = CODE, message = CODE_EXPECTATION)
                    String onetCode) {
        roles.remove(path.resolve(userId), onetCode);
    }
}
