package uz.erp.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a body whose type is a range like {@code application/*+json}: it matches what a
 * controller takes, and then fails as an illegal argument where Spring reads the headers.
 */
final class ConcreteTypeInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws HttpMediaTypeNotSupportedException {
    String type = request.getContentType();
    if (type != null && type.indexOf('*') >= 0 && isRange(type)) {
      throw new HttpMediaTypeNotSupportedException(
          MediaType.parseMediaType(type), List.of(MediaType.APPLICATION_JSON));
    }
    return true;
  }

  private static boolean isRange(String type) {
    try {
      return !MediaType.parseMediaType(type).isConcrete();
    } catch (InvalidMediaTypeException _) {
      // refused by Spring as what it is
      return false;
    }
  }
}
