package io.skillforge.web.person;

import io.skillforge.person.UserSkillService;
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

/** The skills somebody has. A row of the set has no version: the last who told it is right. */
@Path("v1/users/{userId}/skills")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "People")
public class UserSkillsResource {

    private static final String CODE = "[A-Za-z0-9.-]{1,200}";
    private static final String CODE_EXPECTATION = "Expected the code of a skill, such as 2.A.1.a or postgresql";

    @Inject
    UserSkillService skills;

    @Inject
    UserPath path;

    @GET
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.PARTNER, Roles.LEARNER})
    @Operation(summary = "A user's skills", description = "By code.")
    public UserSkillListJson list(@PathParam("userId") @UserId String userId) {
        return UserSkillListJson.from(skills.list(path.resolve(userId)));
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.LEARNER})
    @Operation(summary = "Add a skill, or tell it anew")
    public UserSkillJson put(
            @PathParam("userId") @UserId String userId,
            @Parameter(example = "postgresql") @PathParam("code") @Pattern(regexp = CODE, message = CODE_EXPECTATION)
                    String code,
            @NotNull @Valid UserSkillChangeJson body) {
        return UserSkillJson.from(skills.put(path.resolve(userId), code, body.proficiency(), body.years()));
    }

    @DELETE
    @Path("{code}")
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.LEARNER})
    @Operation(summary = "Remove a skill")
    @APIResponse(responseCode = "204", description = "Removed.")
    public void remove(
            @PathParam("userId") @UserId String userId,
            @Parameter(example = "postgresql") @PathParam("code") @Pattern(regexp = CODE, message = CODE_EXPECTATION)
                    String code) {
        skills.remove(path.resolve(userId), code);
    }
}
