package io.skillforge.it.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.skillforge.it.EarBeans;
import io.skillforge.platform.crypto.KeyPurpose;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.sql.Database;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.privacy.Owner;
import io.skillforge.privacy.PersonVault;
import io.skillforge.privacy.Place;
import io.skillforge.privacy.SealedValue;
import io.skillforge.privacy.SubjectRefs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The vault with its database, in the server. */
@ExtendWith(ArquillianExtension.class)
class PersonVaultIT {

    private PersonVault vault;
    private Database database;
    private VaultPeople people;

    @Deployment
    static WebArchive beside() {
        return ShrinkWrap.create(WebArchive.class, "vault.war")
                .addClasses(EarBeans.class, VaultPeople.class)
                .addAsManifestResource(
                        new StringAsset("Dependencies: deployment.skillforge.ear.ejb.jar\n"), "MANIFEST.MF");
    }

    @BeforeEach
    void setUp() {
        vault = EarBeans.get(PersonVault.class);
        database = EarBeans.get(Database.class);
        people = new VaultPeople();
    }

    @Test
    void opensWhatItSealedAndTheDatabaseDoesNotShowIt() {
        var place = people.make(1).get(0);
        var sealed = people.sealed(place);

        assertEquals(VaultPeople.NAME + 0, people.all(() -> vault.open(place, sealed)));
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("Wilhelmina"));
        assertNull(people.all(() -> vault.seal(place, null)));
        assertNull(people.all(() -> vault.open(place, null)));
    }

    @Test
    void opensAValueNowhereElse() {
        var pair = people.make(2);
        var ada = pair.get(0);
        var ben = pair.get(1);
        var sealed = people.sealed(ada);
        var elsewhere = List.of(
                ben,
                new Place(ada.owner(), ada.purpose(), ada.table(), "family_name", ada.row()),
                new Place(ada.owner(), ada.purpose(), "experiences", ada.column(), ada.row()),
                new Place(ada.owner(), ada.purpose(), ada.table(), ada.column(), ben.row()),
                new Place(ben.owner(), ada.purpose(), ada.table(), ada.column(), ada.row()));
        for (var place : elsewhere) {
            assertRefused(ProblemKind.VALUE_FORGED, () -> people.all(() -> vault.open(place, sealed)));
        }
        var otherPurpose = new Place(ada.owner(), KeyPurpose.PII_EMPLOYMENT, ada.table(), ada.column(), ada.row());
        assertRefused(ProblemKind.VALUE_UNREADABLE, () -> people.all(() -> vault.open(otherPurpose, sealed)));
    }

    @Test
    void unwrapsADataKeyForNobodyElse() {
        var pair = people.make(2);
        var ben = pair.get(1);
        people.all(() -> database.update("""
                update skillforge.subject_keys b set wrapped_key = a.wrapped_key
                  from skillforge.subject_keys a
                 where a.owner_id = ? and b.owner_id = ?
                """, pair.get(0).row(), ben.row()));

        assertRefused(ProblemKind.VALUE_FORGED, () -> people.all(() -> vault.open(ben, people.sealed(ben))));
        people.all(() -> database.update("delete from skillforge.users where id = ?", ben.row()));
    }

    @Test
    void cannotOpenOrSealAnythingOnceKeysAreDestroyed() {
        var pair = people.make(2);
        var ada = pair.get(0);
        var stored = people.stored(pair);
        assertEquals(List.of("Wilhelmina-0", "Wilhelmina-1"), people.all(() -> vault.openAll(stored)));

        assertEquals(1, people.all(() -> vault.destroyKeys(ada.owner())));

        assertRefused(
                ProblemKind.VALUE_UNREADABLE,
                () -> people.all(() -> vault.open(ada, stored.get(0).bytes())));
        assertRefused(ProblemKind.VALUE_UNREADABLE, () -> people.all(() -> vault.seal(ada, "again")));
        var employer = new Place(ada.owner(), KeyPurpose.PII_EMPLOYMENT, "experiences", "employer_name", ada.row());
        assertRefused(ProblemKind.VALUE_UNREADABLE, () -> people.all(() -> vault.seal(employer, "The Works")));
        var opened = people.all(() -> vault.openAll(stored));
        assertNull(opened.get(0));
        assertEquals("Wilhelmina-1", opened.get(1));
        assertEquals(0, people.all(() -> vault.destroyKeys(ada.owner())));
    }

    @Test
    void keepsKeysWhoseDestructionWasRolledBack() {
        var ada = people.make(1).get(0);
        var sealed = people.sealed(ada);
        people.rolledBack(() -> {
            vault.destroyKeys(ada.owner());
            assertRefused(ProblemKind.VALUE_UNREADABLE, () -> vault.open(ada, sealed));
            return null;
        });

        assertEquals("Wilhelmina-0", people.all(() -> vault.open(ada, sealed)));
    }

    @Test
    void doesNotGoOnWithAKeyThatWasRolledBack() {
        var id = UUID.fromString("019a0000-0000-7000-8000-00000000000a");
        var place = VaultPeople.given(id);
        people.rolledBack(() -> vault.seal(place, "lost"));

        people.all(() -> {
            people.insert(List.of(place), List.of(vault.seal(place, "kept")));
            return null;
        });

        assertEquals("kept", people.all(() -> vault.open(place, people.sealed(place))));
    }

    @Test
    void agreesOnOneKeyWhenTwoSealAtOnce() throws Exception {
        var place = new Place(
                people.make(1).get(0).owner(),
                KeyPurpose.PII_EMPLOYMENT,
                "experiences",
                "employer_name",
                VaultPeople.DIRECT);
        var ready = new CountDownLatch(4);
        Callable<byte[]> seal = () -> {
            ready.countDown();
            ready.await();
            return people.all(() -> vault.seal(place, "The Works"));
        };
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (var sealed : threads.invokeAll(List.of(seal, seal, seal, seal))) {
                var bytes = sealed.get();
                assertEquals("The Works", people.all(() -> vault.open(place, bytes)));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void tellsTheAuditTrailWhoLookedAtSomebodyElse() {
        var ada = people.make(1).get(0);
        var phone = new Place(ada.owner(), ada.purpose(), ada.table(), "phone", ada.row());
        var values = people.all(() ->
                List.of(new SealedValue(ada, people.sealed(ada)), new SealedValue(phone, vault.seal(phone, "555"))));
        var learner = Scope.person(VaultPeople.DIRECT, ada.row(), Actor.user("ada", Set.of("learner")));

        people.in(learner, () -> vault.openAll(values));
        assertEquals(List.of(), decryptions(ada.row()));

        var advisor = Scope.tenant(VaultPeople.DIRECT, Actor.user("advisor", Set.of("advisor")));
        people.in(advisor, () -> vault.openAll(values));
        assertEquals(
                List.of("user users {\"columns\":[\"given_name\",\"phone\"],\"values\":2}"), decryptions(ada.row()));
    }

    private List<String> decryptions(UUID user) {
        var ref = EarBeans.get(SubjectRefs.class).of(user);
        return people.all(() -> database.query("""
                select actor_kind || ' ' || object_type || ' ' || details
                  from skillforge.audit_log
                 where event = 'person.decrypted' and subject_ref = ?
                """, row -> row.getString(1), ref));
    }

    @Test
    void staysInsideTheScope() {
        var pair = people.make(2);
        var stored = people.stored(pair);
        var ben = pair.get(1);
        var other = Scope.tenant(new UUID(1, 1), VaultPeople.OFFICER);
        var ada = Scope.person(VaultPeople.DIRECT, pair.get(0).row(), VaultPeople.OFFICER);
        // Into the cache, which row-level security does not guard.
        people.all(() -> vault.openAll(stored));

        for (var scope : List.of(other, ada)) {
            assertThrows(RuntimeException.class, () -> people.in(scope, () -> vault.openAll(stored)));
            assertThrows(RuntimeException.class, () -> people.in(scope, () -> vault.seal(ben, "x")));
            assertThrows(RuntimeException.class, () -> people.in(scope, () -> vault.destroyKeys(ben.owner())));
        }
        assertRefused(ProblemKind.TENANT_REQUIRED, () -> vault.openAll(stored));
    }

    @Test
    void sealsATenantsOwnValues() {
        var place = new Place(
                Owner.tenant(VaultPeople.DIRECT),
                KeyPurpose.PII_PARTNER,
                "partner_settings",
                "webhook_secret",
                VaultPeople.DIRECT);
        var sealed = people.all(() -> vault.seal(place, "s3cret"));

        assertEquals("s3cret", people.all(() -> vault.open(place, sealed)));
    }

    @Test
    void sealsForTenThousandPeopleInOneCall() {
        var places = people.make(10_000);
        var some = List.of(places.get(0), places.get(4_999), places.get(9_999));

        var names = people.all(() -> vault.openAll(people.stored(some)));

        assertEquals(List.of("Wilhelmina-0", "Wilhelmina-4999", "Wilhelmina-9999"), names);
    }

    private static void assertRefused(ProblemKind kind, Supplier<?> call) {
        var refusal = assertThrows(DomainException.class, call::get);
        assertEquals(kind, refusal.kind());
    }
}
