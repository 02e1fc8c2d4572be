package io.skillforge.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKeyManagementTest {

    private static final byte[] KEY = DataKey.newBytes();
    private static final byte[] OWNER = "owner".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path parent;

    private Path folder;
    private KeyManagement node;

    @BeforeEach
    void setUp() {
        folder = parent.resolve("keys");
        node = newNode(true);
    }

    /** Another server with the same folder. */
    private LocalKeyManagement newNode(boolean nothingSealed) {
        return new LocalKeyManagement(new KeyFiles(folder, () -> nothingSealed));
    }

    @Test
    void unwrapsWhatItWrapped() {
        var wrapped = node.wrap(KeyPurpose.PII_USER, KEY, OWNER);

        assertThat(wrapped.keyId()).isEqualTo(node.currentKeyId(KeyPurpose.PII_USER));
        assertThat(wrapped.bytes()).hasSizeGreaterThan(KEY.length);
        assertThat(newNode(false).unwrap(KeyPurpose.PII_USER, wrapped, OWNER)).isEqualTo(KEY);
    }

    @Test
    void doesNotUnwrapForAnotherOwner() {
        var wrapped = node.wrap(KeyPurpose.PII_USER, KEY, OWNER);

        assertRefused(
                ProblemKind.VALUE_FORGED,
                () -> node.unwrap(KeyPurpose.PII_USER, wrapped, "somebody".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void doesNotUnwrapForAnotherPurpose() {
        var wrapped = node.wrap(KeyPurpose.PII_USER, KEY, OWNER);
        var claimed = new WrappedKey(node.currentKeyId(KeyPurpose.PII_EMPLOYMENT), wrapped.bytes());

        assertRefused(ProblemKind.KEYS_UNAVAILABLE, () -> node.unwrap(KeyPurpose.PII_EMPLOYMENT, wrapped, OWNER));
        assertRefused(ProblemKind.VALUE_FORGED, () -> node.unwrap(KeyPurpose.PII_EMPLOYMENT, claimed, OWNER));
    }

    @Test
    void keepsItsFilesToItself() throws IOException {
        node.keys();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".json")))
                    .hasSize(FirstKeys.FILES.size())
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void refusesToMakeKeysWhereSomethingIsSealedAlready() {
        var lost = newNode(false);

        assertThatThrownBy(() -> lost.wrap(KeyPurpose.PII_USER, KEY, OWNER))
                .hasMessageContainingAll(folder.toString(), "SKILLFORGE_KEYS_FOLDER", "New keys are not made");
        assertThat(folder).doesNotExist();
    }

    @Test
    void refusesToReplaceOneLostFile() throws IOException {
        node.keys();
        Files.delete(folder.resolve("pii_partner.keyset.json"));
        var restarted = newNode(false);

        assertRefused(ProblemKind.KEYS_UNAVAILABLE, () -> restarted.currentKeyId(KeyPurpose.PII_PARTNER));
        assertThat(restarted.currentKeyId(KeyPurpose.PII_USER)).isEqualTo(node.currentKeyId(KeyPurpose.PII_USER));
    }

    @Test
    void givesAnOlderInstallationTheSecretThatCameLater() throws IOException {
        node.keys();
        var later = folder.resolve("caller.keyset.json");
        Files.delete(later);

        assertThat(new LocalKeyedHash(new KeyFiles(folder, () -> false)).of(HashKey.CALLER, "text"))
                .hasSize(32);
        assertThat(later).exists();
    }

    @Test
    void completesAFirstStartThatWasCutShort() throws IOException {
        var before = node.currentKeyId(KeyPurpose.PII_USER);
        Files.delete(folder.resolve("pii_partner.keyset.json"));
        var restarted = newNode(true);

        assertThat(restarted.currentKeyId(KeyPurpose.PII_PARTNER)).isNotNull();
        assertThat(restarted.currentKeyId(KeyPurpose.PII_USER)).isEqualTo(before);
    }

    @Test
    void saysWhatMendsADamagedFile() throws IOException {
        node.keys();
        Files.writeString(folder.resolve("pii_user.keyset.json"), "{\"primaryKeyId\":");

        assertThatThrownBy(() -> newNode(false).currentKeyId(KeyPurpose.PII_USER))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.KEYS_UNAVAILABLE))
                .hasMessageContainingAll(folder.toString(), "pii_user.keyset.json", "backup");
    }

    @Test
    void rotatesAndStillUnwrapsWhatIsOlder() {
        var old = node.wrap(KeyPurpose.PII_USER, KEY, OWNER);
        var others = node.currentKeyId(KeyPurpose.PII_PARTNER);

        var id = node.rotate(KeyPurpose.PII_USER);

        assertThat(id).isNotEqualTo(old.keyId()).isEqualTo(node.currentKeyId(KeyPurpose.PII_USER));
        assertThat(node.wrap(KeyPurpose.PII_USER, KEY, OWNER).keyId()).isEqualTo(id);
        assertThat(node.unwrap(KeyPurpose.PII_USER, old, OWNER)).isEqualTo(KEY);
        assertThat(node.currentKeyId(KeyPurpose.PII_PARTNER)).isEqualTo(others);
        assertThat(node.keys())
                .filteredOn(key -> key.purpose() == KeyPurpose.PII_USER)
                .containsExactly(
                        new WrappingKey(KeyPurpose.PII_USER, id, true),
                        new WrappingKey(KeyPurpose.PII_USER, old.keyId(), false));
    }

    @Test
    void seesWhatAnotherNodeRotated() {
        node.keys();
        var other = newNode(false);
        var before = other.currentKeyId(KeyPurpose.PII_USER);

        var id = node.rotate(KeyPurpose.PII_USER);

        assertThat(other.currentKeyId(KeyPurpose.PII_USER)).isEqualTo(id).isNotEqualTo(before);
        assertThat(other.unwrap(KeyPurpose.PII_USER, node.wrap(KeyPurpose.PII_USER, KEY, OWNER), OWNER))
                .isEqualTo(KEY);
    }

    @Test
    void losesNoKeyWhenTwoNodesRotateAtOnce() throws Exception {
        var other = newNode(true);
        var work = new ArrayList<Callable<WrappedKey>>();
        for (var i = 0; i < 10; i++) {
            for (var each : List.of(node, other)) {
                work.add(() -> {
                    each.rotate(KeyPurpose.PII_USER);
                    return each.wrap(KeyPurpose.PII_USER, KEY, OWNER);
                });
            }
        }
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (var wrapped : threads.invokeAll(work)) {
                assertThat(node.unwrap(KeyPurpose.PII_USER, wrapped.get(), OWNER))
                        .isEqualTo(KEY);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(other.keys())
                .filteredOn(key -> key.purpose() == KeyPurpose.PII_USER)
                .hasSize(21)
                .filteredOn(WrappingKey::current)
                .hasSize(1);
    }

    @Test
    void retiresAnOlderKeyButNotTheCurrentOne() {
        var old = node.wrap(KeyPurpose.PII_USER, KEY, OWNER);
        var current = node.rotate(KeyPurpose.PII_USER);

        node.retire(KeyPurpose.PII_USER, old.keyId());
        node.retire(KeyPurpose.PII_USER, old.keyId());
        node.retire(KeyPurpose.PII_USER, current);

        assertThat(node.currentKeyId(KeyPurpose.PII_USER)).isEqualTo(current);
        assertThatThrownBy(() -> node.unwrap(KeyPurpose.PII_USER, old, OWNER))
                .hasMessageContainingAll(old.keyId(), "pii_user", folder.toString());
    }

    private static void assertRefused(ProblemKind kind, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.kind())
                .isEqualTo(kind));
    }
}
