package io.skillforge.it.privacy;

import io.skillforge.it.EarBeans;
import io.skillforge.platform.crypto.KeyPurpose;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.sql.Database;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.privacy.ClearValue;
import io.skillforge.privacy.Owner;
import io.skillforge.privacy.PersonVault;
import io.skillforge.privacy.Place;
import io.skillforge.privacy.SealedValue;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.naming.InitialContext;

/** People with sealed names, as the tests of the vault need them. Used inside the server. */
final class VaultPeople {

    static final UUID DIRECT = UUID.fromString("6df2ebb6-fdf1-521d-9861-d79c8175dd57");
    static final Actor OFFICER = Actor.system("vault-test");
    static final String NAME = "Wilhelmina-";

    private final Ids ids = EarBeans.get(Ids.class);
    private final Scopes scopes = EarBeans.get(Scopes.class);
    private final Database database = EarBeans.get(Database.class);
    private final PersonVault vault = EarBeans.get(PersonVault.class);

    /** Makes people whose given name is {@link #NAME} and their number, each in a place of their own. */
    List<Place> make(int number) {
        return all(() -> {
            var places = new ArrayList<Place>(number);
            var names = new ArrayList<ClearValue>(number);
            for (var i = 0; i < number; i++) {
                var id = ids.next();
                places.add(given(id));
                names.add(new ClearValue(places.get(i), NAME + i));
            }
            var sealed = vault.sealAll(names);
            insert(places, sealed);
            return places;
        });
    }

    static Place given(UUID user) {
        return new Place(Owner.person(DIRECT, user), KeyPurpose.PII_USER, "users", "given_name", user);
    }

    void insert(List<Place> places, List<byte[]> sealed) {
        database.with(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into skillforge.users (id, partner_tenant_id, external_ref, email, email_index, given_name,
                                                  consent_version, consent_signed_at)
                    select id, ?, 'vault-' || id, '\\x00', uuid_send(id), given_name, '1', now()
                      from unnest(?, ?) as made (id, given_name)
                    """)) {
                insert.setObject(1, DIRECT);
                insert.setArray(2, ids(connection, places));
                insert.setArray(3, connection.createArrayOf("bytea", sealed.toArray(byte[][]::new)));
                return insert.executeUpdate();
            }
        });
    }

    private static Array ids(Connection connection, List<Place> places) throws SQLException {
        return connection.createArrayOf("uuid", places.stream().map(Place::row).toArray());
    }

    /** What the database holds for these people, in their order. */
    List<SealedValue> stored(List<Place> places) {
        return all(() -> {
            var found = new HashMap<UUID, byte[]>();
            database.with(connection -> {
                try (var select =
                        connection.prepareStatement("select id, given_name from skillforge.users where id = any (?)")) {
                    select.setArray(1, ids(connection, places));
                    var rows = select.executeQuery();
                    while (rows.next()) {
                        found.put(rows.getObject(1, UUID.class), rows.getBytes(2));
                    }
                    return found;
                }
            });
            return places.stream()
                    .map(place -> new SealedValue(place, found.get(place.row())))
                    .toList();
        });
    }

    byte[] sealed(Place place) {
        return stored(List.of(place)).get(0).bytes();
    }

    /** One transaction over everybody's rows, committed; inside another, a part of it. */
    <T> T all(Supplier<T> work) {
        return in(Scope.all(OFFICER), work);
    }

    <T> T in(Scope scope, Supplier<T> work) {
        return scopes.call(scope, () -> transaction(true, work));
    }

    void rolledBack(Supplier<?> work) {
        scopes.call(Scope.all(OFFICER), () -> transaction(false, work));
    }

    private <T> T transaction(boolean commit, Supplier<T> work) {
        try {
            UserTransaction transaction = InitialContext.doLookup("java:jboss/UserTransaction");
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                return work.get();
            }
            transaction.begin();
            var done = false;
            try {
                // The first call of a scoped service binds the scope; these statements come before it.
                vault.openAll(List.of());
                var result = work.get();
                done = commit;
                return result;
            } finally {
                if (done) {
                    transaction.commit();
                } else {
                    transaction.rollback();
                }
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
