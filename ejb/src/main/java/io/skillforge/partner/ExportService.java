package io.skillforge.partner;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Exports: who is in them, delivered in batches, each a delivery of its own. Not in the caller's transaction: what is
 * delivered is delivered, and a caller that is rolled back afterwards cannot take it back.
 */
@Stateless
@TenantScoped
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExportService {

    @Inject
    ExportPreparation preparation;

    @Inject
    ExportDelivery delivery;

    /** Makes an export of the tenant's people who agreed to sharing. Nothing is given to the partner by it. */
    public ExportView prepare(UUID tenant) {
        var export = preparation.open(tenant);
        try {
            UUID after = null;
            do {
                after = preparation.add(export, tenant, after);
            } while (after != null);
            return preparation.close(export, tenant);
        } catch (RuntimeException e) {
            preparation.fail(export, tenant);
            throw e;
        }
    }

    /**
     * Delivers what is pending, and withholds those whose consent ended after the export was prepared. Delivering again
     * changes nothing; a delivery that was cut short is finished by the next.
     */
    public ExportView deliver(UUID tenant, UUID export) {
        var found = delivery.find(tenant, export);
        if (found.status().equals("delivered")) {
            return found;
        }
        if (!found.status().equals("ready")) {
            throw new DomainException(
                    ProblemKind.EXPORT_NOT_READY, "The export is " + found.status() + "; prepare another one");
        }
        while (delivery.deliverSome(tenant, export)) {
            // Each batch is a transaction of its own.
        }
        return delivery.close(tenant, export);
    }
}
