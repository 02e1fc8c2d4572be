package io.skillforge.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.AssertionFailedError;

/**
 * The test must fail in the server, with a message that holds {@link #value()}, and the failure must arrive here. In the
 * server itself this does nothing: there the test is red like any other. {@link Demand} is registered before Arquillian's
 * extension, so that it stands around it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ExpectsRed {

    String value();

    class Demand implements InvocationInterceptor {

        @Override
        public void interceptTestMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> context, ExtensionContext extension)
                throws Throwable {
            var wanted = context.getExecutable().getAnnotation(ExpectsRed.class);
            var isServer = System.getProperty("jboss.server.base.dir") != null;
            if (wanted == null || isServer) {
                invocation.proceed();
                return;
            }
            try {
                invocation.proceed();
            } catch (Throwable failure) {
                if (String.valueOf(failure.getMessage()).contains(wanted.value())) {
                    return;
                }
                throw failure;
            }
            throw new AssertionFailedError("This test fails in the server, and nobody noticed");
        }
    }
}
