package uz.erp.badsample.ring;

import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.badsample.ring.web.RingController;
import uz.erp.badsample.spoke.Spoke;

/** Breaks the rules on names, clocks, injection, adapters, floats, printing and cycles. */
class RingHelper {

  @Autowired RingController adapter = new RingController();
  float price = 1.5f;

  Instant broken(Spoke spoke) {
    System.out.println(spoke);
    return Instant.now();
  }
}
