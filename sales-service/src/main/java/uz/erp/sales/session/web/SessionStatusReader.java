package uz.erp.sales.session.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import uz.erp.sales.session.SessionStatus;

/** Reads a status from a query parameter by its name on the wire. */
@Component
class SessionStatusReader implements Converter<String, SessionStatus> {

  @Override
  public SessionStatus convert(String wire) {
    return SessionStatus.of(wire);
  }
}
