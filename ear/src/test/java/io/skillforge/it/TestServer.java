package io.skillforge.it;

import io.skillforge.schema.DatabaseLogin;
import io.skillforge.schema.fixture.TestPostgres;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Where the servers of the tests are and who may enter. The ports are the build's; the password lasts as long as the JVM. */
public final class TestServer {

    /** The one user of the queue's port. */
    public static final String JMS_USER = "consent-service";

    public static final String JMS_PASSWORD = password();

    /** The root of the project. */
    public static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    public static final Path TEMPLATE = Path.of(setting("server.home"));
    public static final Path BASE = Path.of(setting("server.base"));
    public static final Path EAR = Path.of(setting("ear"));

    private static final String DATABASE = "skillforge";

    private static TestPostgres postgres;

    private TestServer() {}

    /** Starts PostgreSQL and lays out the server that Arquillian will start. */
    static void prepare() {
        postgres = TestPostgres.start(17, Integer.getInteger("skillforge.it.postgres.port"));
        Databases.create(postgres, DATABASE);
        ServerHome.lay(BASE);
        Tokens.writePublicKey(Path.of(System.getenv("SKILLFORGE_TOKEN_KEYS")));
        WebhookClient.writeSecret(Path.of(System.getenv("SKILLFORGE_CONSENT_WEBHOOK_SECRET_FILE")));
    }

    public static TestPostgres postgres() {
        return postgres;
    }

    /** The superuser, in the database of the server. */
    public static DatabaseLogin database() {
        return postgres.administrator(DATABASE);
    }

    public static URI http() {
        return address("http.port");
    }

    public static URI management() {
        return address("management.port");
    }

    public static int jmsPort() {
        return Integer.parseInt(setting("jms.port"));
    }

    private static URI address(String port) {
        return URI.create("http://127.0.0.1:" + setting(port));
    }

    public static String setting(String name) {
        var value = System.getProperty("skillforge.it." + name);
        if (value == null) {
            throw new IllegalStateException("skillforge.it." + name + " is not set; run these tests by Maven");
        }
        return value;
    }

    private static String password() {
        return new BigInteger(128, new SecureRandom()).toString(36);
    }
}
