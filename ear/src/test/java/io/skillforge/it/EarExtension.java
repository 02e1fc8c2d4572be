package io.skillforge.it;

import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;

/**
 * Deploys the EAR as it was built, once the server is up, for all test classes. Arquillian's own way, a deployment for each
 * class, would deploy the same archive as often as there are classes.
 */
public class EarExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Deployer.class);
    }

    public static class Deployer {

        public void deploy(@Observes AfterStart started) throws DeploymentException {
            started.getDeployableContainer()
                    .deploy(ShrinkWrap.createFromZipFile(EnterpriseArchive.class, TestServer.EAR.toFile()));
        }
    }
}
