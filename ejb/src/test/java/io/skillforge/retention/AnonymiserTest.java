package io.skillforge.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What keyed hashes let be told, and what not. */
class AnonymiserTest {

    private final Anonymiser anonymiser = new Anonymiser((key, text) -> Engine.hmac("one installation", key + text));
    private final Anonymiser another = new Anonymiser((key, text) -> Engine.hmac("another installation", key + text));

    @Test
    void joinInsideADataset() {
        var one = anonymiser.of("experiences", "retention");
        var later = anonymiser.of("experiences", "retention");
        assertThat(one.hash("Acme")).isEqualTo(later.hash("Acme")).hasSize(32);
        assertThat(one.hash("Acme")).isNotEqualTo(one.hash("acme"));
    }

    @Test
    void doNotJoinAcrossDatasetsOrClassesOfRuns() {
        var value = anonymiser.of("experiences", "retention").hash("Acme");
        assertThat(anonymiser.of("advisor_assignments", "retention").hash("Acme"))
                .isNotEqualTo(value);
        assertThat(anonymiser.of("experiences", "erasure").hash("Acme")).isNotEqualTo(value);
    }

    /** Who has the value, the names and the code, and all but the secret, cannot make the hash. */
    @Test
    void cannotBeMadeWithoutTheSecret() throws NoSuchAlgorithmException {
        var value = anonymiser.of("experiences", "retention").hash("Acme");
        assertThat(another.of("experiences", "retention").hash("Acme")).isNotEqualTo(value);
        for (var guess : List.of("Acme", "experiencesAcme", "dataset|experiencesAcme", "class|retentionAcme")) {
            var bare = MessageDigest.getInstance("SHA-256").digest(guess.getBytes(StandardCharsets.UTF_8));
            assertThat(bare).isNotEqualTo(value);
        }
        for (var key : List.of("", "experiences", "dataset|experiences", "retention")) {
            assertThat(Engine.hmac(key + " ", "Acme")).isNotEqualTo(value);
        }
    }

    @Test
    void nothingStaysNothing() {
        assertThat(anonymiser.of("experiences", "retention").hash(null)).isNull();
    }
}
