package io.skillforge.web.security;

import io.skillforge.web.Caller;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** What {@code @RolesAllowed} on resources asks, answered for a caller who came with an API key. */
record KeySecurityContext(Caller caller, SecurityContext before) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return caller::subject;
    }

    @Override
    public boolean isUserInRole(String role) {
        return caller.hasRole(role);
    }

    @Override
    public boolean isSecure() {
        return before.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
        return ApiKeyFilter.HEADER;
    }
}
