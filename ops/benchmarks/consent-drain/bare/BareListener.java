package bare;

import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The bare receive-and-update: reads the message, writes what the decision means into the tables, commits. Nothing is
 * recorded of the message, so what comes twice is done twice and what comes late overwrites; nobody is blocked, nothing is
 * audited, no partner is called and no receipt can be given.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/Bare"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8"),
            @ActivationConfigProperty(propertyName = "useLocalTx", propertyValue = "true")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BareListener implements MessageListener {

    private static final JsonProvider JSON = JsonProvider.provider();

    @Resource(lookup = "java:jboss/datasources/Bare")
    DataSource dataSource;

    /** Who decided what, as the tables name it. */
    private record Decision(UUID user, List<String> purposes, OffsetDateTime at, String source, String evidence) {}

    @Override
    public void onMessage(Message message) {
        JsonObject event;
        try (var reader = JSON.createReader(new StringReader(((TextMessage) message).getText()))) {
            event = reader.readObject();
        } catch (JsonException half) {
            return;
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            var user = user(connection, event.getJsonObject("subject"));
            if (user != null) {
                var decision = new Decision(
                        user,
                        event.getJsonArray("purposes").getValuesAs(JsonString::getString),
                        OffsetDateTime.parse(event.getString("occurredAt")),
                        event.getString("source"),
                        "event:" + event.getString("id"));
                if (event.getString("type").equals("consent.revoked")) {
                    revoke(connection, decision);
                } else {
                    grant(connection, decision);
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID user(Connection connection, JsonObject subject) throws SQLException {
        var byId = subject.containsKey("userId");
        try (var select = connection.prepareStatement(
                "select id from skillforge.users where " + (byId ? "id" : "external_ref") + " = ?")) {
            select.setObject(
                    1, byId ? UUID.fromString(subject.getString("userId")) : subject.getString("externalRef"));
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getObject(1, UUID.class) : null;
            }
        }
    }

    private static void grant(Connection connection, Decision decision) throws SQLException {
        for (var purpose : decision.purposes()) {
            var confirmed = update(connection, """
                    update skillforge.consent_grants
                       set granted_at = ?, granted_source = ?, granted_evidence = ?, updated_at = now()
                     where user_id = ? and purpose = ? and revoked_at is null
                    """, decision.at(), decision.source(), decision.evidence(), decision.user(), purpose);
            if (confirmed == 0) {
                update(
                        connection,
                        """
                        insert into skillforge.consent_grants
                               (id, tenant_id, user_id, purpose, granted_at, granted_source, granted_evidence)
                        select ?, partner_tenant_id, id, ?, ?, ?, ? from skillforge.users where id = ?
                        on conflict do nothing
                        """,
                        UUID.randomUUID(),
                        purpose,
                        decision.at(),
                        decision.source(),
                        decision.evidence(),
                        decision.user());
            }
        }
    }

    /** A table that two of the purposes mean is changed once. */
    private static void revoke(Connection connection, Decision decision) throws SQLException {
        for (var purpose : decision.purposes()) {
            update(connection, """
                    update skillforge.consent_grants
                       set revoked_at = ?, revoked_source = ?, revoked_evidence = ?, updated_at = now()
                     where user_id = ? and purpose = ? and revoked_at is null
                    """, decision.at(), decision.source(), decision.evidence(), decision.user(), purpose);
        }
        var marketing = decision.purposes().contains("marketing");
        var notifications = decision.purposes().contains("notifications");
        var analytics = decision.purposes().contains("analytics");
        if (marketing) {
            update(connection, """
                    update skillforge.users
                       set marketing_opt_in = false, row_version = row_version + 1, updated_at = now()
                     where id = ? and marketing_opt_in
                    """, decision.user());
        }
        if (marketing || notifications) {
            messages(connection, decision.user(), notifications ? "" : " and purpose = 'marketing'");
        }
        if (notifications || analytics) {
            update(connection, """
                    update skillforge.assessments
                       set status = 'cancelled', cancelled_at = now(), row_version = row_version + 1,
                           updated_at = now()
                     where user_id = ? and status in ('scheduled', 'processing')
                    """, decision.user());
        }
        if (analytics) {
            learning(connection, decision.user());
        }
        if (decision.purposes().contains("partner_sharing")) {
            exports(connection, decision.user());
        }
    }

    private static void messages(Connection connection, UUID user, String which) throws SQLException {
        update(connection, "delete from skillforge.notification_preferences where user_id = ?" + which, user);
        update(connection, """
                update skillforge.notifications
                   set status = 'archived', archived_at = now(), row_version = row_version + 1, updated_at = now()
                 where user_id = ? and status in ('pending', 'scheduled')
                """ + which, user);
    }

    private static void learning(Connection connection, UUID user) throws SQLException {
        update(connection, """
                update skillforge.user_profiles
                   set headline = null, summary = null, goals = null, row_version = row_version + 1, updated_at = now()
                 where user_id = ? and (headline is not null or summary is not null or goals is not null)
                """, user);
        update(connection, "delete from skillforge.progress_history where user_id = ?", user);
    }

    private static void exports(Connection connection, UUID user) throws SQLException {
        update(connection, """
                delete from skillforge.partner_export_items where user_id = ? and status = 'pending'
                """, user);
        update(connection, """
                update skillforge.partner_export_items
                   set status = 'recalled', recalled_at = now(), updated_at = now()
                 where user_id = ? and status = 'delivered'
                """, user);
    }

    private static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
