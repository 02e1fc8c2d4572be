package io.skillforge.web.person;

import io.skillforge.person.UserQuery;
import io.skillforge.person.UserService;
import io.skillforge.web.RestApplication;
import io.skillforge.web.Roles;
import io.skillforge.web.locking.RowVersion;
import io.skillforge.web.paging.PageToken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts of people. Whoever may not see one finds none. */
@Path("v1/users")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "People")
public class UsersResource {

    @Inject
    UserService users;

    @Inject
    UserPath path;

    @Context
    UriInfo uri;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.PARTNER})
    @Operation(summary = "Make an account", description = "Of the caller's partner; an officer may name another.")
    @APIResponse(
            responseCode = "201",
            description = "Made; Location is where it is, ETag its version.",
            content = @Content(schema = @Schema(implementation = UserJson.class)))
    public Response create(@NotNull @Valid NewUserJson body) {
        var user = UserJson.from(users.create(body.toCommand()));
        var location = uri.getBaseUriBuilder()
                .path(UsersResource.class)
                .path(UsersResource.class, "find")
                .build(user.id());
        return Response.created(location).entity(user).build();
    }

    @GET
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.PARTNER})
    @Operation(summary = "List users", description = "Those that the caller may see, in the order of their making.")
    public UserPageJson list(
            @QueryParam("externalRef")
                    @Pattern(
                            regexp = "[A-Za-z0-9._:|~-]{1,128}",
                            message = "Expected what the sign-in calls the person, such as learner-0001")
                    String externalRef,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") String pageToken) {
        var tokens = PageToken.of("users", externalRef);
        UUID after = tokens.decode(pageToken, 1, words -> UUID.fromString(words.get(0)));
        var page = users.list(new UserQuery(externalRef, after, limit));
        return UserPageJson.from(page.items(), page.next() == null ? null : tokens.encode(page.next()));
    }

    @POST
    @Path("search")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.PARTNER})
    @Operation(summary = "Find the user of an e-mail address", description = "None or one, however it is written.")
    public UserPageJson search(@NotNull @Valid UserSearchJson body) {
        return UserPageJson.from(users.findByEmail(body.email()), null);
    }

    @GET
    @Path("{userId}")
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.PARTNER, Roles.LEARNER})
    @Operation(summary = "One user", description = "`me` is the caller, for a learner.")
    public UserJson find(@PathParam("userId") @UserId String userId) {
        return UserJson.from(users.find(path.resolve(userId)));
    }

    @PUT
    @Path("{userId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.LEARNER})
    @Operation(summary = "Tell anew who a user is", description = "As a whole: what is left out is forgotten.")
    public UserJson update(
            @PathParam("userId") @UserId String userId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid UserChangeJson body) {
        return UserJson.from(users.update(path.resolve(userId), RowVersion.required(ifMatch), body.toDetails()));
    }

    @DELETE
    @Path("{userId}")
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.LEARNER})
    @Operation(
            summary = "Close an account",
            description = "It is gone for everybody at once, with its saved roles, employers and places of work.")
    @APIResponse(responseCode = "204", description = "Closed.")
    public void delete(@PathParam("userId") @UserId String userId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        users.delete(path.resolve(userId), RowVersion.required(ifMatch));
    }

    @POST
    @Path("{userId}/restoration")
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER})
    @Operation(
            summary = "Give a closed account back",
            description =
                    "Within 30 days after it was closed, as the policy of `users` has it. Saved roles, employers and"
                            + " places of work are not had back. 404 when the account was purged, 409 `transition-refused` when it"
                            + " is not closed or its time is over, 409 `email-taken` when its address is another's now.")
    public UserJson restore(
            @Parameter(
                            description = "The user's id, or what the sign-in calls the person; closed accounts are not"
                                    + " listed",
                            example = "learner-1-1")
                    @PathParam("userId")
                    @Pattern(
                            regexp = "[A-Za-z0-9._:|~-]{1,128}",
                            message = "Expected the id of a user, or what the sign-in calls the person")
                    String user) {
        return UserJson.from(users.restore(user));
    }
}
