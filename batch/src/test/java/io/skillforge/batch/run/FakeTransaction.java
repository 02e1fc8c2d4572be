package io.skillforge.batch.run;

import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;

/** Remembers how the last transaction ended. */
public final class FakeTransaction implements UserTransaction {

    private int status = Status.STATUS_NO_TRANSACTION;
    private String end = "never began";

    public String end() {
        return end;
    }

    @Override
    public void begin() {
        status = Status.STATUS_ACTIVE;
        end = "open";
    }

    @Override
    public void commit() {
        status = Status.STATUS_NO_TRANSACTION;
        end = "committed";
    }

    @Override
    public void rollback() {
        status = Status.STATUS_NO_TRANSACTION;
        end = "rolled back";
    }

    @Override
    public void setRollbackOnly() {
        status = Status.STATUS_MARKED_ROLLBACK;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setTransactionTimeout(int seconds) {
        // Nothing here takes time.
    }
}
