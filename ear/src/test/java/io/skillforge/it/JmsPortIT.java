package io.skillforge.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The queue's port, as a JMS client that is not ours finds it: it can send, and nothing else. */
@ServerTest
class JmsPortIT {

    private static final String QUEUE = "jms.queue.ConsentRevocation";

    @Test
    void theConsentServiceSendsWithItsPassword() {
        var before = added();
        as(TestServer.JMS_PASSWORD, context -> context.createProducer()
                .setProperty("JMSXGroupID", "subject-7")
                .send(context.createQueue(QUEUE), "{\"test\":\"" + UUID.randomUUID() + "\"}"));
        assertThat(added()).isEqualTo(before + 1);
    }

    /** As long names of older clients have it: the queue by its JMS name, the prefix by a setting of the client. */
    @Test
    void theQueueIsFoundByItsShortNameToo() throws JMSException {
        var before = added();
        try (var factory = new ActiveMQConnectionFactory(url() + "?enable1xPrefixes=true");
                var context = factory.createContext(TestServer.JMS_USER, TestServer.JMS_PASSWORD)) {
            context.createProducer().send(context.createQueue("ConsentRevocation"), "{}");
        }
        assertThat(added()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"consent-service, wrong", "consent-service, none", "none, none", "admin, admin", "guest, guest"})
    void nobodyElseComesIn(String user, String password) {
        assertThatThrownBy(() -> connect(user, password)).hasMessageContaining("AMQ229031");
    }

    private static void connect(String user, String password) throws JMSException {
        try (var factory = new ActiveMQConnectionFactory(url());
                var connection = factory.createConnection(user, password);
                var session = connection.createSession()) {
            session.createProducer(session.createQueue(QUEUE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jms.queue.ConsentRevocation",
                "jms.queue.ConsentRevocationDead",
                "jms.queue.DLQ",
                "jms.queue.ExpiryQueue",
                "activemq.management"
            })
    void nothingIsRead(String queue) {
        refused(context -> readOne(context.createConsumer(context.createQueue(queue))));
        refused(context -> context.createBrowser(context.createQueue(queue)).getEnumeration());
    }

    private static void readOne(JMSConsumer consumer) {
        consumer.receive(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jms.queue.ConsentRevocationDead", "jms.queue.DLQ", "activemq.management", "jms.queue.New"})
    void nothingIsSentElsewhere(String queue) {
        refused(context -> context.createProducer().send(context.createQueue(queue), "{}"));
    }

    @Test
    void nothingIsMade() {
        refused(JMSContext::createTemporaryQueue);
        refused(context -> context.createSharedDurableConsumer(context.createTopic(QUEUE), "mine"));
    }

    private static void refused(Browsing work) {
        assertThatThrownBy(() -> as(TestServer.JMS_PASSWORD, context -> {
                    try {
                        work.accept(context);
                    } catch (JMSException e) {
                        throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
                    }
                }))
                .isInstanceOf(JMSRuntimeException.class)
                .hasMessageMatching("(?s).*(AMQ229032|AMQ229213|no queue with name|does not exist).*");
    }

    private interface Browsing {
        void accept(JMSContext context) throws JMSException;
    }

    private static void as(String password, Consumer<JMSContext> work) {
        try (var factory = new ActiveMQConnectionFactory(url());
                var context = factory.createContext(TestServer.JMS_USER, password)) {
            work.accept(context);
        }
    }

    private static String url() {
        return "tcp://127.0.0.1:" + TestServer.jmsPort();
    }

    /** How many messages ever came to the queue. */
    private static long added() {
        var meters = Api.anonymous(TestServer.management()).get("/metrics").body();
        var line = Pattern.compile(
                        "messaging_activemq_messages_added_total\\{[^}]*name=\"ConsentRevocation\"[^}]*type=\"jms-queue\"[^}]*} (\\S+)")
                .matcher(meters);
        assertThat(line.find()).as("the queue has a meter").isTrue();
        return (long) Double.parseDouble(line.group(1));
    }
}
