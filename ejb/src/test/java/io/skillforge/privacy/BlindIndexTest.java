package io.skillforge.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlindIndexTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "ada@example.org,ada@example.org",
                "Ada@Example.ORG,ada@example.org",
                "  ada@example.org\t,ada@example.org",
                "\u00a0ada@example.org\u2003,ada@example.org",
                "a.d.a@example.org,a.d.a@example.org",
                "ada+jobs@example.org,ada+jobs@example.org",
                "ＡＤＡ＠example.org,ada@example.org",
                "cafe\u0301@example.org,caf\u00e9@example.org",
                "CAF\u00c9@example.org,caf\u00e9@example.org",
                "\u212aelvin@example.org,kelvin@example.org",
                "STRASSE@example.org,strasse@example.org",
                "stra\u00dfe@example.org,stra\u00dfe@example.org",
                "\ufb01nn@example.org,finn@example.org",
            })
    void normalises(String written, String normal) {
        assertThat(BlindIndex.normalised(written)).isEqualTo(normal);
        assertThat(BlindIndex.normalised(normal)).isEqualTo(normal);
    }

    @Test
    void hashesTheNormalFormAndLeavesNullAlone() {
        var hashed = new AtomicReference<String>();
        var index = new BlindIndex();
        index.hashes = (key, text) -> {
            hashed.set(key + ":" + text);
            return text.getBytes(StandardCharsets.UTF_8);
        };

        assertThat(index.of(null)).isNull();
        assertThat(index.of(" Ada@example.org")).isEqualTo(index.of("ada@example.org"));
        assertThat(hashed).hasValue("BLIND_INDEX:ada@example.org");
    }
}
