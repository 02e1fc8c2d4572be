package io.skillforge.architecture.planted.person;

import jakarta.ejb.MessageDriven;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.ObjectMessage;

/** Acknowledges before anything is done, and runs what it is sent. */
@MessageDriven
public class HastyListener implements MessageListener {

    @Override
    public void onMessage(Message message) {
        if (message instanceof ObjectMessage) {
            throw new IllegalStateException("planted");
        }
    }
}
