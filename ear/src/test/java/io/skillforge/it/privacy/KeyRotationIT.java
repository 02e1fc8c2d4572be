package io.skillforge.it.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.skillforge.it.EarBeans;
import io.skillforge.platform.crypto.KeyPurpose;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.sql.Database;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.privacy.KeyRotation;
import io.skillforge.privacy.KeyView;
import io.skillforge.privacy.PersonVault;
import io.skillforge.privacy.RotationView;
import io.skillforge.privacy.WrappingService;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keys change while the values they protect are in use, in the server. */
@ExtendWith(ArquillianExtension.class)
class KeyRotationIT {

    private static final KeyPurpose PURPOSE = KeyPurpose.PII_USER;
    private static final String CODE = PURPOSE.code();

    private PersonVault vault;
    private KeyRotation keys;
    private WrappingService wrapping;
    private VaultPeople people;

    @Deployment
    static WebArchive beside() {
        return ShrinkWrap.create(WebArchive.class, "rotation.war")
                .addClasses(EarBeans.class, VaultPeople.class)
                .addAsManifestResource(
                        new StringAsset("Dependencies: deployment.skillforge.ear.ejb.jar\n"), "MANIFEST.MF");
    }

    @BeforeEach
    void setUp() {
        vault = EarBeans.get(PersonVault.class);
        keys = EarBeans.get(KeyRotation.class);
        wrapping = EarBeans.get(WrappingService.class);
        people = new VaultPeople();
        finish();
    }

    @Test
    void leavesValuesReadableAndWritableMeanwhile() throws Exception {
        var places = people.make(800);
        var stored = people.stored(places);
        var stop = new AtomicBoolean();
        var read = new AtomicInteger();
        Callable<Void> reader = () -> {
            for (var from = 0; !stop.get(); from = (from + 97) % 700) {
                var some = stored.subList(from, from + 20);
                var names = people.all(() -> vault.openAll(some));
                for (var i = 0; i < some.size(); i++) {
                    assertEquals(VaultPeople.NAME + (from + i), names.get(i));
                }
                read.addAndGet(names.size());
            }
            return null;
        };
        Callable<Void> writer = () -> {
            while (!stop.get()) {
                people.make(5);
            }
            return null;
        };
        var threads = Executors.newFixedThreadPool(3);
        try {
            var working = List.of(threads.submit(reader), threads.submit(reader), threads.submit(writer));
            for (var i = 0; i < 5; i++) {
                assertEquals(0, finish().remaining());
            }
            stop.set(true);
            for (var each : working) {
                each.get();
            }
        } finally {
            stop.set(true);
            threads.shutdownNow();
        }
        assertTrue(read.get() > 100, "read " + read);

        var current = finish().keyId();
        for (var key : of(CODE)) {
            if (!key.current()) {
                as(() -> keys.retire(CODE, key.id(), false));
            }
        }
        assertEquals(List.of(current), of(CODE).stream().map(KeyView::id).toList());
        assertEquals(
                places.size(),
                people.all(() -> vault.openAll(stored)).stream().distinct().count());
    }

    /** Rotates, and goes on until nothing is left. */
    private RotationView finish() {
        var rotation = as(() -> keys.rotate(CODE, false));
        for (var i = 0; rotation.remaining() > 0 && i < 100; i++) {
            rotation = as(() -> keys.rotate(CODE, false));
        }
        return rotation;
    }

    @Test
    void finishesWhatWasCutShort() {
        var places = people.make(30);
        var stored = people.stored(places);
        var before = of(CODE).get(0).id();
        assertTrue(as(() -> wrapping.begin(PURPOSE)));
        assertEquals(7, as(() -> wrapping.rewrapSome(PURPOSE, null, 7)).keys());

        var planned = as(() -> keys.rotate(CODE, true));
        assertFalse(planned.newKey());
        assertTrue(planned.remaining() >= 23, planned.toString());
        var rotation = as(() -> keys.rotate(CODE, false));

        assertFalse(rotation.newKey());
        assertEquals(planned.remaining(), rotation.rewrapped());
        assertEquals(0, rotation.remaining());
        assertNotEquals(before, rotation.keyId());
        assertEquals("Wilhelmina-29", people.all(() -> vault.openAll(stored)).get(29));
    }

    @Test
    void isNotStoppedByAKeyThatDoesNotUnwrap() {
        var places = people.make(3);
        var forged = places.get(1).row();
        var database = EarBeans.get(Database.class);
        people.all(() -> database.update(
                "update skillforge.subject_keys set wrapped_key = wrapped_key || wrapped_key where owner_id = ?",
                forged));

        var rotation = as(() -> keys.rotate(CODE, false));

        assertEquals(1, rotation.unreadable());
        assertEquals(1, rotation.remaining());
        assertTrue(rotation.rewrapped() >= 2);
        people.all(() -> database.update("delete from skillforge.users where id = ?", forged));
    }

    @Test
    void changesNothingInADryRun() {
        people.make(1);
        var before = of(CODE);

        var planned = as(() -> keys.rotate(CODE, true));

        assertTrue(planned.newKey());
        assertEquals(before.get(0).dataKeys(), planned.remaining());
        assertEquals(before, of(CODE));
    }

    @Test
    void keepsAKeyThatIsInUse() {
        var stored = people.stored(people.make(1));
        var old = of(CODE).get(0).id();
        assertRefused(() -> keys.retire(CODE, old, false));
        assertTrue(as(() -> wrapping.begin(PURPOSE)));

        assertRefused(() -> keys.retire(CODE, old, false));
        assertTrue(as(() -> keys.retire(CODE, old, true)).dataKeys() > 0);

        assertEquals("Wilhelmina-0", people.all(() -> vault.openAll(stored)).get(0));
    }

    /** A data key that is wrapped but not committed yet is in no count. */
    @Test
    void keepsAKeyWhileSomebodyIsSealing() throws Exception {
        var old = of(CODE).get(0).id();
        people.all(() -> {
            var place = VaultPeople.given(UUID.fromString("019a0000-0000-7000-8000-00000000000b"));
            people.insert(List.of(place), List.of(vault.seal(place, "Ada")));
            var other = Executors.newSingleThreadExecutor();
            try {
                other.submit(() -> {
                            finish();
                            assertRefused(() -> keys.retire(CODE, old, false));
                        })
                        .get();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                other.shutdownNow();
            }
            return null;
        });
        assertRefused(() -> keys.retire(CODE, old, false));
    }

    /** An officer of one tenant sees few rows; that must not look like a key without use. */
    @Test
    void looksAtAllTenantsWhoeverAsks() {
        people.make(3);
        var narrow = Scope.tenant(new UUID(1, 1), VaultPeople.OFFICER);
        var old = of(CODE).get(0).id();
        assertTrue(as(() -> wrapping.begin(PURPOSE)));

        var refusal = assertThrows(DomainException.class, () -> people.in(narrow, () -> keys.retire(CODE, old, false)));

        assertEquals(ProblemKind.KEY_IN_USE, refusal.kind());
    }

    @Test
    void isInTheAuditTrail() {
        people.make(1);
        var old = of(CODE).get(0).id();
        var current = finish().keyId();
        as(() -> keys.retire(CODE, old, false));

        var database = EarBeans.get(Database.class);
        assertEquals(
                List.of("keys.rotated user " + old, "keys.rewrapped user " + current, "keys.retired user " + old),
                people.all(() -> database.query("""
                        select event || ' ' || actor_kind || ' ' || object_id
                          from skillforge.audit_log
                         where event in ('keys.rotated', 'keys.retired') and object_id = ?
                            or event = 'keys.rewrapped' and object_id = ?
                         order by occurred_at
                        """, row -> row.getString(1), old, current)));
    }

    private List<KeyView> of(String code) {
        return as(keys::list).stream().filter(key -> key.purpose().equals(code)).toList();
    }

    private <T> T as(Supplier<T> work) {
        var officer = Scope.all(Actor.user("officer", Set.of("compliance-officer")));
        return EarBeans.get(Scopes.class).call(officer, work);
    }

    private void assertRefused(Supplier<?> call) {
        var refusal = assertThrows(DomainException.class, () -> as(call));
        assertEquals(ProblemKind.KEY_IN_USE, refusal.kind());
    }
}
