package io.skillforge.it.partner;

import io.skillforge.schema.DatabaseLogin;
import io.skillforge.schema.fixture.TestPostgres;
import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A data source as the container's: within a transaction a thread gets the same connection however often it asks. Before
 * each statement and each commit somebody can make the thread wait.
 */
final class StepDataSource implements DataSource {

    private final DatabaseLogin login;
    private final UnaryOperator<String> rewrite;
    private final Runnable beforeStep;
    private final ThreadLocal<Connection> connections = new ThreadLocal<>();

    StepDataSource(DatabaseLogin login, UnaryOperator<String> rewrite, Runnable beforeStep) {
        this.login = login;
        this.rewrite = rewrite;
        this.beforeStep = beforeStep;
    }

    /** The thread's connection, for those who end its transactions; opened by its first use, closed by {@link #leave}. */
    Connection own() throws SQLException {
        var own = connections.get();
        if (own == null) {
            own = TestPostgres.connect(login);
            own.setAutoCommit(false);
            connections.set(own);
        }
        return own;
    }

    void commit() throws SQLException {
        beforeStep.run();
        own().commit();
    }

    void leave() throws SQLException {
        own().close();
        connections.remove();
    }

    @Override
    public Connection getConnection() throws SQLException {
        var own = own();
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                return null;
            }
            if (method.getName().equals("prepareStatement")) {
                return steps(own.prepareStatement(rewrite.apply((String) arguments[0])), (String) arguments[0]);
            }
            return call(method, own, arguments);
        });
    }

    private PreparedStatement steps(PreparedStatement statement, String sql) {
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            // Settings of the session are no step: they touch nothing that others see.
            if (method.getName().startsWith("execute") && !sql.contains("set_config")) {
                beforeStep.run();
            }
            return call(method, statement, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // Nobody reads it.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The database is on this machine.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
