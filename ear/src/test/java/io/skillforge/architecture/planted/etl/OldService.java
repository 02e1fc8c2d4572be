package io.skillforge.architecture.planted.etl;

import java.util.Date;
import java.util.logging.Logger;

/** Uses what is gone or not for us. */
public class OldService {
    org.jboss.as.arquillian.container.ManagementClient server;

    void tell(Date date) {
        Logger.getLogger("planted").info("told");
        System.out.println(date);
    }
}
