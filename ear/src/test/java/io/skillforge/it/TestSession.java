package io.skillforge.it;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Prepares database and server before Arquillian looks for them. The unit tests of this module need neither. */
public class TestSession implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("skillforge.it.postgres.port") != null) {
            TestServer.prepare();
        }
    }
}
