package io.skillforge.platform.tenant;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Runs inside the container's transaction, before the method's first statement. */
@Interceptor
@TenantScoped
@Priority(Interceptor.Priority.APPLICATION)
public class TenantScopedInterceptor {

    @Inject
    Scopes scopes;

    @AroundInvoke
    Object bind(InvocationContext call) throws Exception {
        scopes.bind();
        return call.proceed();
    }
}
