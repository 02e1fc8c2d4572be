package io.skillforge.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataKeyTest {

    private static final String TEXT = "ada@example.org";
    private static final String PLACE = "users|email|row|owner|pii_user";

    private final DataKey key = new DataKey(DataKey.newBytes());

    @ParameterizedTest
    @ValueSource(strings = {"", "a", TEXT, "Łukasz 李 👩‍🔬"})
    void opensWhatItSealed(String text) {
        assertThat(key.open(key.seal(text, PLACE), PLACE)).isEqualTo(text);
    }

    @Test
    void doesNotShowTheText() {
        assertThat(new String(key.seal(TEXT, PLACE), StandardCharsets.ISO_8859_1))
                .doesNotContain("ada", "example");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 1_000; i++) {
            seen.add(new String(key.seal(TEXT, PLACE), StandardCharsets.ISO_8859_1));
        }
        assertThat(seen).hasSize(1_000);
    }

    @Test
    void doesNotOpenWithAnotherKey() {
        var sealed = new DataKey(DataKey.newBytes()).seal(TEXT, PLACE);

        assertForged(sealed, PLACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "users|email|row|owner|pii_use", "users|phone|row|owner|pii_user"})
    void doesNotOpenAtAnotherPlace(String place) {
        assertForged(key.seal(TEXT, PLACE), place);
    }

    @TestFactory
    Stream<DynamicTest> doesNotOpenWhenAByteIsChanged() {
        var sealed = key.seal(TEXT, PLACE);
        return IntStream.range(0, sealed.length)
                .mapToObj(i -> DynamicTest.dynamicTest("byte " + i, () -> {
                    var changed = sealed.clone();
                    changed[i] ^= 1;
                    assertForged(changed, PLACE);
                }));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12, 28})
    void doesNotOpenWhatIsCutOff(int length) {
        var sealed = key.seal(TEXT, PLACE);

        assertForged(Arrays.copyOf(sealed, length), PLACE);
    }

    private void assertForged(byte[] sealed, String place) {
        assertThatThrownBy(() -> key.open(sealed, place)).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.kind()).isEqualTo(ProblemKind.VALUE_FORGED);
            assertThat(e.getMessage()).doesNotContain("ada");
        });
    }
}
