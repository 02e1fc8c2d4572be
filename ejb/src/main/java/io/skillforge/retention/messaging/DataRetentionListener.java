package io.skillforge.retention.messaging;

import io.skillforge.platform.jms.Delivery;
import io.skillforge.platform.jms.IdempotentListener;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.retention.RetentionPolicies;
import io.skillforge.retention.RetentionRequests;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Takes requests one by one; while a purge is at work the next one waits on the queue. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/DataRetention"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "useLocalTx", propertyValue = "true")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DataRetentionListener extends IdempotentListener {

    private static final Scope SCOPE = Scope.all(Actor.queue("DataRetention"));

    @Inject
    RetentionRequests requests;

    @Inject
    RetentionPolicies policies;

    @Inject
    Scopes scopes;

    @Override
    protected void handle(Delivery delivery) {
        scopes.run(SCOPE, () -> requests.receive(delivery.text()));
    }

    @Override
    protected boolean giveUp(Delivery delivery, RuntimeException failure) {
        return scopes.call(SCOPE, () -> requests.refuse(failure));
    }

    @Override
    protected boolean reachable() {
        try {
            return !scopes.call(SCOPE, policies::list).isEmpty();
        } catch (RuntimeException e) {
            return false;
        }
    }
}
