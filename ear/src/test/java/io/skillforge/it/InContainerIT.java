package io.skillforge.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.skillforge.etl.EtlRuns;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server, beside the EAR: in an archive of its own that sees the classes of {@code ejb.jar}. */
@ExtendWith({ExpectsRed.Demand.class, ArquillianExtension.class})
class InContainerIT {

    @Resource(lookup = "java:jboss/datasources/SkillForge")
    DataSource dataSource;

    @EJB(lookup = "java:module/Backends")
    Backends backends;

    @EJB(lookup = "java:global/skillforge/ejb/EtlRuns!io.skillforge.etl.EtlRuns")
    EtlRuns runs;

    /** With the persistence unit of {@code ejb.jar}: its settings are what is tried here. */
    @Deployment
    static WebArchive beside() {
        return ShrinkWrap.create(WebArchive.class, "in-container.war")
                .addClasses(ExpectsRed.class, Backends.class)
                .addAsResource("META-INF/persistence.xml")
                .addAsManifestResource(
                        new StringAsset("Dependencies: deployment.skillforge.ear.ejb.jar\n"), "MANIFEST.MF");
    }

    @Test
    @DisplayName("It runs in the server: in its JVM, by its module loader, beside the EAR")
    void runsInTheServer() {
        var base = Path.of(System.getProperty("jboss.server.base.dir"));
        assertEquals(Path.of("target", "server"), base.subpath(base.getNameCount() - 2, base.getNameCount()));
        var loader = InContainerIT.class.getClassLoader();
        assertTrue(loader.toString().contains("deployment.in-container.war"), loader.toString());
        assertTrue(EtlRuns.class.getClassLoader().toString().contains("deployment.skillforge.ear.ejb.jar"));
        assertEquals(0, runs.list("no-such-source", 1).size());
    }

    @Test
    @ExpectsRed("planted in the server")
    @DisplayName("A test that fails in the server is seen to fail")
    void redIsRed() {
        fail("planted in the server");
    }

    @Test
    @DisplayName("The persistence provider is EclipseLink")
    void providerIsEclipseLink() {
        assertTrue(backends.provider().startsWith("org.eclipse.persistence."), backends.provider());
    }

    @Test
    @DisplayName("JPA and JDBC share one connection in a transaction, whichever comes first")
    void jpaAndJdbcShareAConnection() throws SQLException {
        var seen = backends.seen();
        assertEquals(List.of(seen.get(0), seen.get(0), seen.get(0)), seen);
    }

    @Test
    @DisplayName("What a transaction sets, both see, and the next transaction does not")
    void settingsEndWithTheTransaction() throws SQLException {
        assertEquals(List.of("7", "7"), backends.setAndRead("7"));
        assertEquals("", backends.read());
    }

    @Test
    @DisplayName("The server is the application's role, without the loader's rights, in its own schemas")
    void serverIsNotTheLoader() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select current_user, current_schemas(false)::text,"
                        + " has_table_privilege('skillforge.occupations', 'insert'),"
                        + " has_schema_privilege('skillforge', 'create')")) {
            row.next();
            assertEquals("skillforge_app", row.getString(1));
            assertEquals("{skillforge,batch}", row.getString(2));
            assertEquals(false, row.getBoolean(3));
            assertEquals(false, row.getBoolean(4));
        }
    }
}
