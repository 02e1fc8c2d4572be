package io.skillforge.it;

import io.skillforge.etl.EtlRuns;
import jakarta.enterprise.inject.spi.CDI;

/** Beans of the EAR for tests that run beside it; an archive's own container knows only its own. */
public final class EarBeans {

    private EarBeans() {}

    public static <T> T get(Class<T> type) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(EtlRuns.class.getClassLoader());
        try {
            return CDI.current().select(type).get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
