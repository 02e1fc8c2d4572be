package io.skillforge.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.skillforge.audit.domain.Chains;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditEventTest {

    private static final UUID TENANT = new UUID(1, 2);

    @Test
    void isPutTogetherStepByStep() {
        var ref = new byte[32];
        var event = AuditEvent.of("person.read")
                .about(TENANT, ref)
                .on("user", TENANT)
                .in(TENANT)
                .with("rows", 1);
        assertThat(event.type()).isEqualTo("person.read");
        assertThat(event.subjectRef()).isEqualTo(ref);
        assertThat(event.objectId()).isEqualTo(TENANT.toString());
        assertThat(event.with("more", null).details()).containsEntry("rows", 1).containsKey("more");
        assertThat(event.details()).containsOnlyKeys("rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "read", "Person.read", "person.", "person read.x", "jane@mail.example"})
    void hasATypeAndNoSentence(String type) {
        assertThatIllegalArgumentException().isThrownBy(() -> AuditEvent.of(type));
    }

    @Test
    void namesAPersonByAKeyedHashOnly() {
        var event = AuditEvent.of("person.read");
        assertThatIllegalArgumentException().isThrownBy(() -> event.about(TENANT, new byte[16]));
    }

    @Test
    void keepsAPersonInOneChain() {
        var ref = new byte[32];
        ref[0] = (byte) 0xfe;
        assertThat(Chains.of(ref, "a", TENANT, "x.y"))
                .isEqualTo(Chains.of(ref, "b", null, "z.y"))
                .isEqualTo(14);
        assertThat(Chains.of(null, "a", TENANT, "x.y"))
                .isEqualTo(Chains.of(null, "a", null, "z.y"))
                .isBetween(0, 15);
        assertThat(Chains.of(null, null, TENANT, "x.y")).isEqualTo(Chains.of(null, null, TENANT, "z.y"));
        assertThat(Chains.of(null, null, null, "x.y")).isBetween(0, 15);
    }
}
