package uz.erp.platform.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Links to where the request at hand was sent to. They begin with the public address that the
 * gateway is configured with and forwards; without one they begin with the path. The {@code Host}
 * header is the client's word and part of no link.
 */
final class PublicLinks {

  private PublicLinks() {}

  /** The address of the current request, query included. */
  static ServletUriComponentsBuilder current() {
    ServletUriComponentsBuilder link = ServletUriComponentsBuilder.fromCurrentRequest();
    if (!isForwarded()) {
      link.scheme(null).host(null).port(null);
    }
    return link;
  }

  /** Spring's filter takes the forwarded headers out of the request that it hands on. */
  private static boolean isForwarded() {
    ServletRequest request =
        ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    while (request instanceof ServletRequestWrapper wrapper) {
      request = wrapper.getRequest();
    }
    return request instanceof HttpServletRequest received
        && received.getHeader("X-Forwarded-Host") != null;
  }
}
