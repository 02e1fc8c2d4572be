package io.skillforge.matching.store;

import io.skillforge.matching.Feedback;
import io.skillforge.matching.FeedbackPageView;
import io.skillforge.matching.FeedbackPosition;
import io.skillforge.matching.FeedbackQuery;
import io.skillforge.matching.FeedbackView;
import io.skillforge.matching.Variant;
import io.skillforge.matching.Verdict;
import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Conditions;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Table feedback. */
@ApplicationScoped
public class FeedbackStore {

    private static final String INSERT = """
            insert into feedback
                (id, kind, occupation_id, verdict, variant, given_text, skill_id, expected_skill_id, release_id,
                 status, created_at)
            values (?, ?, cast(? as uuid), ?, ?, ?, cast(? as uuid), cast(? as uuid), cast(? as integer), ?, ?)""";

    private static final String PAGE = """
            select f.id, f.kind, o.onet_code, f.verdict, f.variant, f.given_text, s.code as skill, e.code as expected,
                   f.release_id, f.status, f.created_at, f.resolved_at
              from feedback f
              left join occupations o on o.id = f.occupation_id
              left join skills s on s.id = f.skill_id
              left join skills e on e.id = f.expected_skill_id
             where %s
             order by f.created_at, f.id
             limit ?""";

    private static final String RESOLVE =
            "update feedback set status = ?, resolved_at = ? where id = ? and status = 'open'";

    @Inject
    Database database;

    public void insert(FeedbackView view, UUID occupation, UUID skill, UUID expected) {
        var feedback = view.feedback();
        database.update(
                INSERT,
                view.id(),
                word(feedback.kind()),
                occupation,
                word(feedback.verdict()),
                word(feedback.variant()),
                feedback.text(),
                skill,
                expected,
                view.release(),
                word(view.status()),
                view.createdAt());
    }

    public Optional<FeedbackView> find(UUID id) {
        return list(new Conditions().and("f.id = ?", id), 1).stream().findFirst();
    }

    public FeedbackPageView page(FeedbackQuery query) {
        var conditions = new Conditions()
                .and("true")
                .andIfGiven("f.status = ?", word(query.status()))
                .andIfGiven("f.kind = ?", word(query.kind()));
        if (query.after() != null) {
            conditions.and(
                    "(f.created_at, f.id) > (?, ?)",
                    query.after().createdAt(),
                    query.after().id());
        }
        var rows = list(conditions, query.limit() + 1);
        boolean more = rows.size() > query.limit();
        var page = more ? rows.subList(0, query.limit()) : rows;
        return new FeedbackPageView(page, more ? position(page.get(page.size() - 1)) : null);
    }

    /** False where it is not open any more. */
    public boolean resolve(UUID id, FeedbackView.Status outcome, Instant at) {
        return database.update(RESOLVE, word(outcome), at, id) == 1;
    }

    private List<FeedbackView> list(Conditions conditions, int rows) {
        var parameters = new ArrayList<>(conditions.values());
        parameters.add(rows);
        return database.query(PAGE.formatted(conditions.sql()), FeedbackStore::row, parameters.toArray());
    }

    private static FeedbackPosition position(FeedbackView last) {
        return new FeedbackPosition(last.createdAt(), last.id());
    }

    private static FeedbackView row(ResultSet row) throws SQLException {
        var feedback = new Feedback(
                constant(Feedback.Kind.class, row.getString("kind")),
                row.getString("onet_code"),
                constant(Verdict.class, row.getString("verdict")),
                constant(Variant.class, row.getString("variant")),
                row.getString("given_text"),
                row.getString("skill"),
                row.getString("expected"));
        return new FeedbackView(
                Columns.uuid(row, "id"),
                feedback,
                row.getObject("release_id", Integer.class),
                constant(FeedbackView.Status.class, row.getString("status")),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "resolved_at"));
    }

    private static String word(Enum<?> constant) {
        return constant == null
                ? null
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return word == null
                ? null
                : Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
