package io.skillforge.batch.run;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.Callable;

/** Does some work of a step as one transaction: whole, or not at all. */
@Dependent
public class OneTransaction {

    /** No transaction of a job takes minutes; this only ends one that hangs. */
    private static final int TIMEOUT_SECONDS = 3600;

    @Resource
    UserTransaction transaction;

    /** For the container. */
    public OneTransaction() {}

    public OneTransaction(UserTransaction transaction) {
        this.transaction = transaction;
    }

    public <T> T call(Callable<T> work) throws Exception {
        try {
            transaction.setTransactionTimeout(TIMEOUT_SECONDS);
            transaction.begin();
            var result = work.call();
            transaction.commit();
            return result;
        } finally {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }
}
