package io.skillforge.privacy.store;

import io.skillforge.platform.crypto.KeyPurpose;
import io.skillforge.platform.crypto.WrappedKey;
import io.skillforge.platform.sql.Database;
import io.skillforge.privacy.KeyRef;
import io.skillforge.privacy.Owner;
import io.skillforge.privacy.StoredKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Table subject_keys: data keys, wrapped. */
@ApplicationScoped
public class SubjectKeyStore {

    private static final String COLUMNS =
            "k.owner_id, k.purpose, k.tenant_id, k.user_id, k.wrapped_key, k.wrapping_key_id";

    @Inject
    Database database;

    /** Those of the keys that exist, destroyed ones too. */
    public List<StoredKey> find(Collection<KeyRef> refs) {
        var sql = "select " + COLUMNS + """
                  from unnest(?, ?) as wanted (owner_id, purpose)
                  join skillforge.subject_keys k on k.owner_id = wanted.owner_id and k.purpose = wanted.purpose
                """;
        return database.with(connection -> database.query(
                sql,
                SubjectKeyStore::row,
                array(connection, "uuid", refs, KeyRef::owner),
                array(connection, "text", refs, ref -> ref.purpose().code())));
    }

    /** Inserts those that are not there yet, and answers them. Waits for a transaction that is inserting the same. */
    public List<KeyRef> insert(List<StoredKey> keys, Instant now) {
        return database.with(connection -> database.query(
                """
                insert into skillforge.subject_keys
                    (owner_id, purpose, tenant_id, user_id, wrapped_key, wrapping_key_id, created_at)
                select owner_id, purpose, tenant_id, user_id, wrapped_key, wrapping_key_id, ?
                  from unnest(?, ?, ?, ?, ?, ?)
                    as made (owner_id, purpose, tenant_id, user_id, wrapped_key, wrapping_key_id)
                on conflict (owner_id, purpose) do nothing
                returning owner_id, purpose
                """,
                SubjectKeyStore::ref,
                now,
                array(connection, "uuid", keys, key -> key.ref().owner()),
                array(connection, "text", keys, key -> key.ref().purpose().code()),
                array(connection, "uuid", keys, key -> key.owner().tenant()),
                array(connection, "uuid", keys, key -> key.owner().user()),
                wrapped(connection, keys),
                array(connection, "text", keys, key -> key.wrapped().keyId())));
    }

    /** Destroys the keys of an owner, and answers how many there were. Purposes without a key are closed as well. */
    public int destroy(Owner owner, Instant now) {
        var destroyed = database.update("""
                update skillforge.subject_keys
                   set wrapped_key = null, destroyed_at = ?
                 where owner_id = ? and wrapped_key is not null
                """, now, owner.id());
        for (var purpose : KeyPurpose.values()) {
            database.update("""
                    insert into skillforge.subject_keys
                        (owner_id, purpose, tenant_id, user_id, wrapping_key_id, created_at, destroyed_at)
                    values (?, ?, ?, ?, 'none', ?, ?)
                    on conflict (owner_id, purpose) do nothing
                    """, owner.id(), purpose.code(), owner.tenant(), owner.user(), now, now);
        }
        return destroyed;
    }

    /** Whether anything was ever sealed. */
    public boolean hasRows() {
        return database.one("select exists (select from skillforge.subject_keys)", row -> row.getBoolean(1));
    }

    /** How many data keys a key-encryption key wraps. */
    public record Wrapped(String keyId, long count) {}

    public List<Wrapped> countByWrappingKey(KeyPurpose purpose) {
        return database.query("""
                select wrapping_key_id, count(*)
                  from skillforge.subject_keys
                 where purpose = ? and wrapped_key is not null
                 group by wrapping_key_id
                """, row -> new Wrapped(row.getString(1), row.getLong(2)), purpose.code());
    }

    /** Some keys that are not wrapped by the given key, in the order of owners, locked; those that others hold are not. */
    public List<StoredKey> lockNotWrappedBy(KeyPurpose purpose, String keyId, UUID after, int limit) {
        var sql = "select " + COLUMNS + """
                  from skillforge.subject_keys k
                 where k.purpose = ? and k.wrapping_key_id <> ? and k.wrapped_key is not null
                   and (cast(? as uuid) is null or k.owner_id > ?)
                 order by k.owner_id
                 limit ?
                   for no key update skip locked
                """;
        return database.query(sql, SubjectKeyStore::row, purpose.code(), keyId, after, after, limit);
    }

    /** Replaces how keys are wrapped; the keys stay. */
    public int rewrap(List<StoredKey> keys, Instant now) {
        return database.with(connection -> database.update(
                """
                update skillforge.subject_keys k
                   set wrapped_key = made.wrapped_key, wrapping_key_id = made.wrapping_key_id, rewrapped_at = ?
                  from unnest(?, ?, ?, ?) as made (owner_id, purpose, wrapped_key, wrapping_key_id)
                 where k.owner_id = made.owner_id and k.purpose = made.purpose and k.wrapped_key is not null
                """,
                now,
                array(connection, "uuid", keys, key -> key.ref().owner()),
                array(connection, "text", keys, key -> key.ref().purpose().code()),
                wrapped(connection, keys),
                array(connection, "text", keys, key -> key.wrapped().keyId())));
    }

    /** Until the end of the transaction no key-encryption key of the purpose is retired. */
    public void useWrappingKeys(KeyPurpose purpose) {
        database.query(
                "select pg_advisory_xact_lock_shared(hashtext('subject_keys'), hashtext(?))", row -> 1, purpose.code());
    }

    /** Keeps others from using the purpose's key-encryption keys until the end of the transaction, unless somebody does. */
    public boolean tryHoldWrappingKeys(KeyPurpose purpose) {
        return database.one(
                "select pg_try_advisory_xact_lock(hashtext('subject_keys'), hashtext(?))",
                row -> row.getBoolean(1),
                purpose.code());
    }

    /** Until the end of the transaction nobody else begins a rotation of the purpose. */
    public void lockRotation(KeyPurpose purpose) {
        database.query("select pg_advisory_xact_lock(hashtext('key_rotation'), hashtext(?))", row -> 1, purpose.code());
    }

    private static <T> Array array(Connection connection, String type, Collection<T> from, Function<T, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, from.stream().map(value).toArray());
    }

    /** The driver takes bytes in an array of their own type only. */
    private static Array wrapped(Connection connection, List<StoredKey> keys) throws SQLException {
        return connection.createArrayOf(
                "bytea", keys.stream().map(key -> key.wrapped().bytes()).toArray(byte[][]::new));
    }

    private static StoredKey row(ResultSet row) throws SQLException {
        var wrapped = row.getBytes("wrapped_key");
        return new StoredKey(
                ref(row),
                new Owner(row.getObject("tenant_id", UUID.class), row.getObject("user_id", UUID.class)),
                wrapped == null ? null : new WrappedKey(row.getString("wrapping_key_id"), wrapped));
    }

    private static KeyRef ref(ResultSet row) throws SQLException {
        var purpose = row.getString("purpose");
        return new KeyRef(
                row.getObject("owner_id", UUID.class), KeyPurpose.find(purpose).orElseThrow());
    }
}
