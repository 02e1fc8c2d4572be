package io.skillforge.ops.host;

import io.skillforge.ops.OpsException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether a port can be had. */
public final class Ports {
    private Ports() {}

    /**
     * Refuses a port that is taken.
     *
     * @param use what the port is for, as it reads in the sentence
     * @param variable the environment variable that moves it
     */
    public static void requireFree(String address, int port, String use, String variable) {
        try (var socket = new ServerSocket()) {
            // As PostgreSQL and WildFly bind: a port whose last connections are still ending is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException taken) {
            throw OpsException.outOfReach("Port " + port + " on " + address + ", wanted for " + use
                    + ", cannot be had (" + Causes.of(taken) + "); stop what uses it, or set " + variable
                    + " to another port.");
        }
    }
}
