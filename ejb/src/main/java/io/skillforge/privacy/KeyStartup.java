package io.skillforge.privacy;

import io.skillforge.platform.crypto.KeyFiles;
import io.skillforge.platform.crypto.KeyManagement;
import io.skillforge.platform.crypto.Signing;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/**
 * Makes the keys at the first start, and fails the deployment when they are missing or damaged: a server without them
 * would take messages about people from the queue and could handle none.
 */
@Singleton
@Startup
public class KeyStartup {

    @Inject
    KeyFiles files;

    @Inject
    KeyManagement management;

    @Inject
    Signing signing;

    @PostConstruct
    void check() {
        files.ensure();
        management.keys();
        signing.keyIds();
    }
}
