package io.skillforge.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenFailureTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "{\"alg\":\"RS256\",\"kid\":\"7\"}; true",
                "{\"alg\":\"RS256\"}; false",
                "[\"kid\"]; false",
                "kid; false",
                "``; false"
            })
    void aTokenNamesItsKeyInItsHeader(String header, boolean names) {
        var encoded = Base64.getUrlEncoder().encodeToString(header.getBytes(StandardCharsets.UTF_8));
        assertThat(TokenFailure.namesKey(encoded + ".e30.x")).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({"wrong", "..", "%%%.e30.x", "''"})
    void whatIsNoTokenNamesNone(String token) {
        assertThat(TokenFailure.namesKey(token)).isFalse();
    }
}
