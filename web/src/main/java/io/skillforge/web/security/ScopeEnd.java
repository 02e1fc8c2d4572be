package io.skillforge.web.security;

import io.skillforge.platform.tenant.Scopes;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leaves the caller's scope when the answer is written, streamed bodies included, however the request ended. */
@WebFilter("/*")
public class ScopeEnd extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Scopes scopes;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            scopes.leave();
        }
    }
}
