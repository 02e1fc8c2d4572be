package io.skillforge.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnchorTest {

    private static final Instant AT = Instant.parse("2026-11-21T07:00:40.120Z");

    @Test
    void isReadAsItWasWritten() {
        var anchor = new Anchor(7, AT, "ab", List.of(new Head(0, 12, "cd"), new Head(15, 1, "ef")));
        assertThat(Anchor.parse(anchor.json())).isEqualTo(anchor);
        assertThat(anchor.json())
                .isEqualTo("{\"number\":7,\"at\":\"2026-11-21T07:00:40.120Z\",\"previous\":\"ab\",\"chains\":["
                        + "{\"chain\":0,\"seq\":12,\"hash\":\"cd\"},{\"chain\":15,\"seq\":1,\"hash\":\"ef\"}]}");
    }

    @Test
    void hasNoneBeforeTheFirst() {
        var first = new Anchor(1, AT, null, List.of());
        assertThat(Anchor.parse(first.json())).isEqualTo(first);
    }

    @Test
    void liesByItsTime() {
        assertThat(new Anchor(1, AT, null, List.of()).key()).isEqualTo("audit/anchors/2026/11/21/070040120.jws");
    }
}
