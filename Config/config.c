// Written by .ci/embed from the files of this folder.

#include "config.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_1[] = {
#embed "demo/desk.yaml"
};
static const unsigned char file_2[] = {
#embed "demo/gigs/korea-pro/busan-port-deal.md"
};
static const unsigned char file_3[] = {
#embed "demo/gigs/korea-pro/chip-subsidy.md"
};
static const unsigned char file_4[] = {
#embed "demo/gigs/korea-pro/export-office.md"
};
static const unsigned char file_5[] = {
#embed "demo/gigs/korea-pro/hungary-batteries.md"
};
static const unsigned char file_6[] = {
#embed "demo/gigs/korea-pro/shipyard-lobby.md"
};
static const unsigned char file_7[] = {
#embed "demo/gigs/korea-pro/subsidy-that-was-not.md"
};
static const unsigned char file_8[] = {
#embed "demo/gigs/korea-pro/tariff-timeline.md"
};
static const unsigned char file_9[] = {
#embed "demo/gigs/korea-pro/vietnam-chips.md"
};
static const unsigned char file_10[] = {
#embed "demo/gigs/lost-in-cult/a-train.md"
};
static const unsigned char file_11[] = {
#embed "demo/gigs/lost-in-cult/idol-sims.md"
};
static const unsigned char file_12[] = {
#embed "demo/gigs/lost-in-cult/maps-that-lie.md"
};
static const unsigned char file_13[] = {
#embed "demo/gigs/lost-in-cult/pachinko-levels.md"
};
static const unsigned char file_14[] = {
#embed "demo/gigs/lost-in-cult/showa-novels.md"
};
static const unsigned char file_15[] = {
#embed "demo/gigs/nk-news/border-guards.md"
};
static const unsigned char file_16[] = {
#embed "demo/gigs/nk-news/coal-buyers.md"
};
static const unsigned char file_17[] = {
#embed "demo/gigs/nk-news/fishing-boats.md"
};
static const unsigned char file_18[] = {
#embed "demo/gigs/nk-news/ministry-name.md"
};
static const unsigned char file_19[] = {
#embed "demo/gigs/nk-news/rason-customs.md"
};
static const unsigned char file_20[] = {
#embed "demo/gigs/nk-news/sinuiju-bridges.md"
};
static const unsigned char file_21[] = {
#embed "demo/gigs/nk-news/summit.md"
};
static const unsigned char file_22[] = {
#embed "demo/gigs/the-spectator/barber-vladivostok.md"
};
static const unsigned char file_23[] = {
#embed "demo/gigs/the-spectator/bitcoin-monks.md"
};
static const unsigned char file_24[] = {
#embed "demo/gigs/the-spectator/housing-lottery.md"
};
static const unsigned char file_25[] = {
#embed "demo/gigs/the-spectator/last-coal-village.md"
};
static const unsigned char file_26[] = {
#embed "demo/gigs/the-spectator/letter-hakodate.md"
};
static const unsigned char file_27[] = {
#embed "demo/posts/balloons-over-paju.md"
};
static const unsigned char file_28[] = {
#embed "demo/posts/closed-lines.md"
};
static const unsigned char file_29[] = {
#embed "demo/posts/consul-stamps.md"
};
static const unsigned char file_30[] = {
#embed "demo/posts/dmz-tour-market.md"
};
static const unsigned char file_31[] = {
#embed "demo/posts/embassy-no-visitors.md"
};
static const unsigned char file_32[] = {
#embed "demo/posts/islands-of-return.md"
};
static const unsigned char file_33[] = {
#embed "demo/posts/last-dabang.md"
};
static const unsigned char file_34[] = {
#embed "demo/posts/night-train.md"
};
static const unsigned char file_35[] = {
#embed "demo/posts/niigata-ferry.md"
};
static const unsigned char file_36[] = {
#embed "demo/posts/price-of-cabbage.md"
};
static const unsigned char file_37[] = {
#embed "demo/posts/pyongyang-taxi.md"
};
static const unsigned char file_38[] = {
#embed "demo/posts/pyongyang-trams.md"
};
static const unsigned char file_39[] = {
#embed "demo/posts/quiet-pyongyang.md"
};
static const unsigned char file_40[] = {
#embed "demo/posts/video-summits.md"
};
static const unsigned char file_41[] = {
#embed "demo/posts/video-wonsan.md"
};
static const unsigned char file_42[] = {
#embed "demo/posts/평양의-커피.md"
};
static const unsigned char file_43[] = {
#embed "demo/semester/term.yaml"
};
static const unsigned char file_44[] = {
#embed "demo/thesis/ch1.md"
};
static const unsigned char file_45[] = {
#embed "demo/thesis/ch2.md"
};
static const unsigned char file_46[] = {
#embed "demo/thesis/ch3.md"
};
static const unsigned char file_47[] = {
#embed "demo/thesis/ch4.md"
};
static const unsigned char file_48[] = {
#embed "demo/thesis/conclusion.md"
};
static const unsigned char file_49[] = {
#embed "demo/thesis/proposal.md"
};
static const unsigned char file_50[] = {
#embed "desk.yaml"
};

static const struct copydesk_file files[] = {
  {"demo/desk.yaml", file_1, sizeof file_1},
  {"demo/gigs/korea-pro/busan-port-deal.md", file_2, sizeof file_2},
  {"demo/gigs/korea-pro/chip-subsidy.md", file_3, sizeof file_3},
  {"demo/gigs/korea-pro/export-office.md", file_4, sizeof file_4},
  {"demo/gigs/korea-pro/hungary-batteries.md", file_5, sizeof file_5},
  {"demo/gigs/korea-pro/shipyard-lobby.md", file_6, sizeof file_6},
  {"demo/gigs/korea-pro/subsidy-that-was-not.md", file_7, sizeof file_7},
  {"demo/gigs/korea-pro/tariff-timeline.md", file_8, sizeof file_8},
  {"demo/gigs/korea-pro/vietnam-chips.md", file_9, sizeof file_9},
  {"demo/gigs/lost-in-cult/a-train.md", file_10, sizeof file_10},
  {"demo/gigs/lost-in-cult/idol-sims.md", file_11, sizeof file_11},
  {"demo/gigs/lost-in-cult/maps-that-lie.md", file_12, sizeof file_12},
  {"demo/gigs/lost-in-cult/pachinko-levels.md", file_13, sizeof file_13},
  {"demo/gigs/lost-in-cult/showa-novels.md", file_14, sizeof file_14},
  {"demo/gigs/nk-news/border-guards.md", file_15, sizeof file_15},
  {"demo/gigs/nk-news/coal-buyers.md", file_16, sizeof file_16},
  {"demo/gigs/nk-news/fishing-boats.md", file_17, sizeof file_17},
  {"demo/gigs/nk-news/ministry-name.md", file_18, sizeof file_18},
  {"demo/gigs/nk-news/rason-customs.md", file_19, sizeof file_19},
  {"demo/gigs/nk-news/sinuiju-bridges.md", file_20, sizeof file_20},
  {"demo/gigs/nk-news/summit.md", file_21, sizeof file_21},
  {"demo/gigs/the-spectator/barber-vladivostok.md", file_22, sizeof file_22},
  {"demo/gigs/the-spectator/bitcoin-monks.md", file_23, sizeof file_23},
  {"demo/gigs/the-spectator/housing-lottery.md", file_24, sizeof file_24},
  {"demo/gigs/the-spectator/last-coal-village.md", file_25, sizeof file_25},
  {"demo/gigs/the-spectator/letter-hakodate.md", file_26, sizeof file_26},
  {"demo/posts/balloons-over-paju.md", file_27, sizeof file_27},
  {"demo/posts/closed-lines.md", file_28, sizeof file_28},
  {"demo/posts/consul-stamps.md", file_29, sizeof file_29},
  {"demo/posts/dmz-tour-market.md", file_30, sizeof file_30},
  {"demo/posts/embassy-no-visitors.md", file_31, sizeof file_31},
  {"demo/posts/islands-of-return.md", file_32, sizeof file_32},
  {"demo/posts/last-dabang.md", file_33, sizeof file_33},
  {"demo/posts/night-train.md", file_34, sizeof file_34},
  {"demo/posts/niigata-ferry.md", file_35, sizeof file_35},
  {"demo/posts/price-of-cabbage.md", file_36, sizeof file_36},
  {"demo/posts/pyongyang-taxi.md", file_37, sizeof file_37},
  {"demo/posts/pyongyang-trams.md", file_38, sizeof file_38},
  {"demo/posts/quiet-pyongyang.md", file_39, sizeof file_39},
  {"demo/posts/video-summits.md", file_40, sizeof file_40},
  {"demo/posts/video-wonsan.md", file_41, sizeof file_41},
  {"demo/posts/평양의-커피.md", file_42, sizeof file_42},
  {"demo/semester/term.yaml", file_43, sizeof file_43},
  {"demo/thesis/ch1.md", file_44, sizeof file_44},
  {"demo/thesis/ch2.md", file_45, sizeof file_45},
  {"demo/thesis/ch3.md", file_46, sizeof file_46},
  {"demo/thesis/ch4.md", file_47, sizeof file_47},
  {"demo/thesis/conclusion.md", file_48, sizeof file_48},
  {"demo/thesis/proposal.md", file_49, sizeof file_49},
  {"desk.yaml", file_50, sizeof file_50},
};

size_t copydesk_config_count(void) { return sizeof files / sizeof files[0]; }

struct copydesk_file copydesk_config_file(size_t index) {
  static const struct copydesk_file none = {"", (const unsigned char *)"", 0};
  return index < copydesk_config_count() ? files[index] : none;
}
