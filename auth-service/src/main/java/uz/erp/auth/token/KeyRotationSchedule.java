package uz.erp.auth.token;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Moves keys on, before the first request is served and every minute from then on. */
@Component
class KeyRotationSchedule implements SmartInitializingSingleton {

  private final KeyRotation rotation;
  private final CurrentKeys current;
  private final Sessions sessions;

  KeyRotationSchedule(KeyRotation rotation, CurrentKeys current, Sessions sessions) {
    this.rotation = rotation;
    this.current = current;
    this.sessions = sessions;
  }

  @Override
  public void afterSingletonsInstantiated() {
    advance();
  }

  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  void advance() {
    rotation.advance();
    current.reload();
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
  void removeExpiredSessions() {
    sessions.removeExpired();
  }
}
