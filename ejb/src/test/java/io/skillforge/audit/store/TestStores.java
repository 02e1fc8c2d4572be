package io.skillforge.audit.store;

import io.skillforge.platform.crypto.Signing;
import io.skillforge.platform.objects.ObjectStore;
import io.skillforge.platform.sql.Database;

/** The stores on a database and an object store of the test's. */
public final class TestStores {

    private TestStores() {}

    public static AuditStore audit(Database database) {
        var store = new AuditStore();
        store.database = database;
        return store;
    }

    public static AnchorStore anchors(ObjectStore objects, Signing signing) {
        var store = new AnchorStore();
        store.objects = objects;
        store.signing = signing;
        return store;
    }
}
