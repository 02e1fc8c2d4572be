package io.skillforge.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.QueryParam;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnswerCacheFilterTest {

    /** Resource methods of each kind. */
    static class Kinds {

        @PermitAll
        public void thing() {}

        @PermitAll
        public void search(@QueryParam("q") String q) {}

        @PermitAll
        @Cached(Area.HIERARCHIES)
        public void tree(@QueryParam("depth") int depth) {}

        @RolesAllowed("learner")
        public void somebodys() {}
    }

    @Test
    void goesByTheKindUnlessTheMethodSays() {
        assertThat(AnswerCacheFilter.area(method("thing"))).isEqualTo(Area.DETAILS);
        assertThat(AnswerCacheFilter.area(method("search"))).isEqualTo(Area.SEARCHES);
        assertThat(AnswerCacheFilter.area(method("tree"))).isEqualTo(Area.HIERARCHIES);
    }

    @Test
    @DisplayName("CACHE-1 What asks for a role is never kept")
    void keepsNothingOfAnybody() {
        assertThat(AnswerCacheFilter.isKept(method("thing"))).isTrue();
        assertThat(AnswerCacheFilter.isKept(method("somebodys"))).isFalse();
    }

    @Test
    void whatIsLargeIsPassedOnAndNotKept() throws IOException {
        var target = new ByteArrayOutputStream();
        var stream = new CopyingStream(target);
        stream.write(new byte[1000]);
        assertThat(stream.copy()).get().satisfies(copy -> assertThat(copy).hasSize(1000));
        stream.write(new byte[200_000]);
        stream.write(1);
        assertThat(stream.copy()).isEmpty();
        assertThat(target.size()).isEqualTo(201_001);
    }

    private static Method method(String name) {
        return Arrays.stream(Kinds.class.getMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
