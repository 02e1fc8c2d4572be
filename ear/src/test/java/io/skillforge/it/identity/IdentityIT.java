package io.skillforge.it.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The token's subject and roles reach beans in an ejb-jar of the same EAR, and their annotations count. */
@ExtendWith(ArquillianExtension.class)
class IdentityIT {

    @Deployment(testable = false)
    static EnterpriseArchive application() {
        var beans = ShrinkWrap.create(JavaArchive.class, "identity-beans.jar")
                .addClass(WhoAmI.class)
                .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml");
        var web = ShrinkWrap.create(WebArchive.class, "identity.war")
                .addClasses(IdentityResource.class, IdentityApplication.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsWebInfResource(
                        new StringAsset("<jboss-web><context-root>/identity</context-root></jboss-web>"),
                        "jboss-web.xml")
                .setWebXML(new StringAsset("""
                        <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                          <login-config><auth-method>MP-JWT</auth-method></login-config>
                        </web-app>"""));
        return ShrinkWrap.create(EnterpriseArchive.class, "identity.ear").addAsModules(beans, web);
    }

    @Test
    void subjectAndRolesReachTheBean() {
        var reply = Api.as("advisor").get("/identity/who");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("tester advisor=true learner=false");
    }

    @Test
    void theBeansAnnotationsCount() {
        assertThat(Api.as("advisor").get("/identity/who/advisor").status()).isEqualTo(200);
        assertThat(Api.as("learner").get("/identity/who/advisor").status()).isEqualTo(409);
        assertThat(Api.anonymous().get("/identity/who/advisor").status()).isEqualTo(409);
    }

    @Test
    void nobodyIsAnonymousThere() {
        var reply = Api.anonymous().get("/identity/who");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("anonymous advisor=false learner=false");
    }
}
