package io.skillforge.ops.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class UndoTest {
    private final ArrayList<String> done = new ArrayList<>();

    @Test
    void takesBackLastFirst() {
        try (var undo = new Undo()) {
            undo.add(() -> done.add("database"));
            undo.add(() -> done.add("server"));
        }

        assertThat(done).containsExactly("server", "database");
    }

    @Test
    void keepsWhatWentWell() {
        try (var undo = new Undo()) {
            undo.add(() -> done.add("database"));
            undo.keep();
        }

        assertThat(done).isEmpty();
    }
}
