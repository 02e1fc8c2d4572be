package io.skillforge.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Signature;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningTest {

    private static final String RECEIPT = "consent-receipt";
    private static final String TEXT = "{\"id\":\"1\",\"note\":\"Łódź\"}";

    @TempDir
    Path folder;

    private Signing signing;

    @BeforeEach
    void setUp() {
        signing = new Signing(new KeyFiles(folder, () -> true));
    }

    @Test
    void verifiesWhatItSigned() {
        assertThat(signing.verify(RECEIPT, signing.sign(RECEIPT, TEXT))).isEqualTo(TEXT);
    }

    /** The example of RFC 8037, appendix A.4 and A.5, and the thumbprint of A.3. */
    @Test
    void agreesWithTheRfc() throws Exception {
        var key = new SigningKey(
                "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo", "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A");
        var signed = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
        var signature = Signature.getInstance("EdDSA");
        signature.initSign(key.privateKey());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));

        var made = signature.sign();

        assertThat(SigningKey.encode(made))
                .isEqualTo("hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
        signature.initVerify(key.publicKey());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(made)).isTrue();
        assertThat(key.id()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void writesKeysOfEveryShapeSoThatTheyVerify() {
        for (var i = 0; i < 300; i++) {
            var key = SigningKey.generate();
            assertThat(Jws.verify(new SigningKeys(List.of(key.publicHalf())), RECEIPT, Jws.sign(key, RECEIPT, TEXT)))
                    .contains(TEXT);
        }
    }

    @Test
    void doesNotVerifyAsSomethingElse() {
        assertInvalid("audit-anchor", signing.sign(RECEIPT, TEXT));
    }

    @Test
    void doesNotVerifyWhatOthersSigned() {
        assertInvalid(RECEIPT, Jws.sign(SigningKey.generate(), RECEIPT, TEXT));
    }

    @Test
    void doesNotVerifyAnythingChanged() {
        var jws = signing.sign(RECEIPT, TEXT);
        var parts = jws.split("\\.");
        var changed = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"id\":\"2\"}".getBytes(StandardCharsets.UTF_8));

        assertInvalid(RECEIPT, parts[0] + "." + changed + "." + parts[2]);
        assertInvalid(RECEIPT, parts[0] + "." + parts[1] + "." + parts[2].substring(1) + "A");
        assertInvalid(RECEIPT, jws + ".");
    }

    @Test
    void doesNotLetTheTextChooseTheAlgorithm() {
        var parts = signing.sign(RECEIPT, TEXT).split("\\.");
        var header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        for (var algorithm : List.of("none", "HS256", "ES256")) {
            var other = header.replace("EdDSA", algorithm).getBytes(StandardCharsets.UTF_8);
            assertInvalid(
                    RECEIPT, Base64.getUrlEncoder().withoutPadding().encodeToString(other) + "." + parts[1] + ".");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a.b", "..", "a.b.c", "bnVsbA.bnVsbA.bnVsbA", "e30.e30.e30", "W10.e30.e30", "~.~.~"})
    void refusesWhatIsNoSignature(String text) {
        assertInvalid(RECEIPT, text);
    }

    @Test
    void keepsOlderKeysPublishedButForgetsTheirSecrets() {
        var older = signing.sign(RECEIPT, TEXT);
        var olderId = signing.keyIds().get(0);

        var id = signing.rotate();

        assertThat(signing.verify(RECEIPT, older)).isEqualTo(TEXT);
        assertThat(signing.verify(RECEIPT, signing.sign(RECEIPT, TEXT))).isEqualTo(TEXT);
        assertThat(signing.keyIds()).containsExactly(id, olderId);
        assertThat(new HashSet<>(signing.keyIds())).hasSize(2);
        assertThat(signing.publicKeys()).contains(id, olderId).doesNotContain("\"d\"");
        assertThat(new KeyFolder(folder).read(FirstKeys.SIGNING)).containsOnlyOnce("\"d\"");
    }

    private void assertInvalid(String type, String jws) {
        assertThatThrownBy(() -> signing.verify(type, jws))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.SIGNATURE_INVALID));
    }
}
