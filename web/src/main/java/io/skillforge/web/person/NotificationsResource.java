package io.skillforge.web.person;

import io.skillforge.person.NotificationService;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody is told. */
@Path("v1/users/{userId}/notifications")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = RestApplication.BEARER)
@Tag(name = "People")
public class NotificationsResource {

    private static final String STATUSES = "pending|scheduled|sent|read|failed|archived";

    @Inject
    NotificationService notifications;

    @Inject
    UserPath path;

    @Context
    UriInfo uri;

    @GET
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.PARTNER, Roles.LEARNER})
    @Operation(summary = "List a user's notifications", description = "In the order in which they were made.")
    public NotificationPageJson list(
            @PathParam("userId") @UserId String userId,
            @QueryParam("status")
                    @Pattern(
                            regexp = STATUSES,
                            message = "Expected one of pending, scheduled, sent, read, failed, archived")
                    String status,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") String pageToken) {
        var user = path.resolve(userId);
        var tokens = PageToken.of("notifications", user, status);
        UUID after = tokens.decode(pageToken, 1, words -> UUID.fromString(words.get(0)));
        var page = notifications.list(user, status, after, limit);
        return NotificationPageJson.from(page.items(), page.next() == null ? null : tokens.encode(page.next()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR})
    @Operation(
            summary = "Notify a user",
            description = "Refused when the user has withdrawn the consent it needs, or switched the channel off.")
    @APIResponse(
            responseCode = "201",
            description = "Made; Location is where it is, ETag its version.",
            content = @Content(schema = @Schema(implementation = NotificationJson.class)))
    public Response create(@PathParam("userId") @UserId String userId, @NotNull @Valid NewNotificationJson body) {
        var user = path.resolve(userId);
        var notification = NotificationJson.from(notifications.create(user, body.toCommand()));
        var location = uri.getBaseUriBuilder()
                .path(NotificationsResource.class)
                .path(NotificationsResource.class, "find")
                .build(user, notification.id());
        return Response.created(location).entity(notification).build();
    }

    @GET
    @Path("{notificationId}")
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.PARTNER, Roles.LEARNER})
    @Operation(summary = "One notification")
    public NotificationJson find(
            @PathParam("userId") @UserId String userId, @PathParam("notificationId") UUID notificationId) {
        return NotificationJson.from(notifications.find(path.resolve(userId), notificationId));
    }

    @POST
    @Path("{notificationId}/read")
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.LEARNER})
    @Operation(summary = "Mark a notification as read", description = "One that was sent.")
    public NotificationJson read(
            @PathParam("userId") @UserId String userId,
            @PathParam("notificationId") UUID notificationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return NotificationJson.from(
                notifications.read(path.resolve(userId), notificationId, RowVersion.required(ifMatch)));
    }

    @POST
    @Path("{notificationId}/archive")
    @RolesAllowed({Roles.PLATFORM_ADMIN, Roles.COMPLIANCE_OFFICER, Roles.ADVISOR, Roles.LEARNER})
    @Operation(summary = "Put a notification away", description = "One that was not sent will not be.")
    public NotificationJson archive(
            @PathParam("userId") @UserId String userId,
            @PathParam("notificationId") UUID notificationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return NotificationJson.from(
                notifications.archive(path.resolve(userId), notificationId, RowVersion.required(ifMatch)));
    }
}
