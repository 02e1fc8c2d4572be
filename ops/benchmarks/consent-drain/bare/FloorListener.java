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
import java.sql.SQLException;
import javax.sql.DataSource;

/** The floor: receives as ConsentRevocationListener does, and commits one update, which is one round trip. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/Floor"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8"),
            @ActivationConfigProperty(propertyName = "useLocalTx", propertyValue = "true")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FloorListener implements MessageListener {

    @Resource(lookup = "java:jboss/datasources/Bare")
    DataSource dataSource;

    @Override
    public void onMessage(Message message) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(
                        "update skillforge.users set marketing_opt_in = not marketing_opt_in where external_ref = ?")) {
            if (((TextMessage) message).getText().isEmpty()) {
                throw new IllegalStateException("empty");
            }
            update.setString(1, message.getStringProperty("JMSXGroupID"));
            update.executeUpdate();
        } catch (JMSException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
