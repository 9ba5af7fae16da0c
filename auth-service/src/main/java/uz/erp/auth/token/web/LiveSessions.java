package uz.erp.auth.token.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import uz.erp.auth.token.Session;
import uz.erp.auth.token.Sessions;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.security.TokenNames;

/**
 * Refuses a user token whose sign-in has ended, so that after a reset of the password or a logout
 * no account is changed by a token that has not expired yet. Passes need no such check: none is
 * issued for an ended sign-in.
 */
@Component
class LiveSessions implements WebMvcConfigurer, HandlerInterceptor {

  private final Sessions sessions;

  LiveSessions(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken caller
        && isUserToken(caller.getToken())) {
      sessions.requireLive(sessionOf(caller.getToken()));
    }
    return true;
  }

  private static Session sessionOf(Jwt token) {
    try {
      return Session.of(token);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(CommonProblem.NOT_AUTHENTICATED);
    }
  }

  private static boolean isUserToken(Jwt token) {
    return TokenNames.USER_TYPE.equals(token.getHeaders().get("typ"));
  }
}
