// Written by .ci/embed from the files of this folder.

#include "config.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_1[] = {
#embed "demo/calendars/own.ics"
};
static const unsigned char file_2[] = {
#embed "demo/desk.yaml"
};
static const unsigned char file_3[] = {
#embed "demo/gigs/korea-pro/airport-too-many.md"
};
static const unsigned char file_4[] = {
#embed "demo/gigs/korea-pro/busan-port-deal.md"
};
static const unsigned char file_5[] = {
#embed "demo/gigs/korea-pro/changwon-yard.md"
};
static const unsigned char file_6[] = {
#embed "demo/gigs/korea-pro/chip-subsidy.md"
};
static const unsigned char file_7[] = {
#embed "demo/gigs/korea-pro/export-office.md"
};
static const unsigned char file_8[] = {
#embed "demo/gigs/korea-pro/hungary-batteries.md"
};
static const unsigned char file_9[] = {
#embed "demo/gigs/korea-pro/island-batteries.md"
};
static const unsigned char file_10[] = {
#embed "demo/gigs/korea-pro/ministers-diary.md"
};
static const unsigned char file_11[] = {
#embed "demo/gigs/korea-pro/rice-again.md"
};
static const unsigned char file_12[] = {
#embed "demo/gigs/korea-pro/satellite-bill.md"
};
static const unsigned char file_13[] = {
#embed "demo/gigs/korea-pro/shipyard-lobby.md"
};
static const unsigned char file_14[] = {
#embed "demo/gigs/korea-pro/shipyard-sold.md"
};
static const unsigned char file_15[] = {
#embed "demo/gigs/korea-pro/steel-quota.md"
};
static const unsigned char file_16[] = {
#embed "demo/gigs/korea-pro/subsidy-that-was-not.md"
};
static const unsigned char file_17[] = {
#embed "demo/gigs/korea-pro/tariff-timeline.md"
};
static const unsigned char file_18[] = {
#embed "demo/gigs/korea-pro/unwanted-visa.md"
};
static const unsigned char file_19[] = {
#embed "demo/gigs/korea-pro/vietnam-chips.md"
};
static const unsigned char file_20[] = {
#embed "demo/gigs/lost-in-cult/a-train.md"
};
static const unsigned char file_21[] = {
#embed "demo/gigs/lost-in-cult/idol-sims.md"
};
static const unsigned char file_22[] = {
#embed "demo/gigs/lost-in-cult/kowloon-capsule.md"
};
static const unsigned char file_23[] = {
#embed "demo/gigs/lost-in-cult/maps-that-lie.md"
};
static const unsigned char file_24[] = {
#embed "demo/gigs/lost-in-cult/pachinko-levels.md"
};
static const unsigned char file_25[] = {
#embed "demo/gigs/lost-in-cult/rain-in-kamurocho.md"
};
static const unsigned char file_26[] = {
#embed "demo/gigs/lost-in-cult/save-points.md"
};
static const unsigned char file_27[] = {
#embed "demo/gigs/lost-in-cult/showa-novels.md"
};
static const unsigned char file_28[] = {
#embed "demo/gigs/lost-in-cult/summer-boredom.md"
};
static const unsigned char file_29[] = {
#embed "demo/gigs/lost-in-cult/tennis-1984.md"
};
static const unsigned char file_30[] = {
#embed "demo/gigs/nk-news/bicycle-price.md"
};
static const unsigned char file_31[] = {
#embed "demo/gigs/nk-news/border-guards.md"
};
static const unsigned char file_32[] = {
#embed "demo/gigs/nk-news/coal-buyers.md"
};
static const unsigned char file_33[] = {
#embed "demo/gigs/nk-news/dredgers.md"
};
static const unsigned char file_34[] = {
#embed "demo/gigs/nk-news/drones-kaesong.md"
};
static const unsigned char file_35[] = {
#embed "demo/gigs/nk-news/fishing-boats.md"
};
static const unsigned char file_36[] = {
#embed "demo/gigs/nk-news/generals-horse.md"
};
static const unsigned char file_37[] = {
#embed "demo/gigs/nk-news/herring-quota.md"
};
static const unsigned char file_38[] = {
#embed "demo/gigs/nk-news/lighthouse-radio.md"
};
static const unsigned char file_39[] = {
#embed "demo/gigs/nk-news/ministry-name.md"
};
static const unsigned char file_40[] = {
#embed "demo/gigs/nk-news/postmark.md"
};
static const unsigned char file_41[] = {
#embed "demo/gigs/nk-news/rason-customs.md"
};
static const unsigned char file_42[] = {
#embed "demo/gigs/nk-news/school-bus.md"
};
static const unsigned char file_43[] = {
#embed "demo/gigs/nk-news/seed-loan.md"
};
static const unsigned char file_44[] = {
#embed "demo/gigs/nk-news/sinuiju-bridges.md"
};
static const unsigned char file_45[] = {
#embed "demo/gigs/nk-news/summit.md"
};
static const unsigned char file_46[] = {
#embed "demo/gigs/nk-news/taedong-solar.md"
};
static const unsigned char file_47[] = {
#embed "demo/gigs/nk-news/train-no-stop.md"
};
static const unsigned char file_48[] = {
#embed "demo/gigs/nk-news/two-flags.md"
};
static const unsigned char file_49[] = {
#embed "demo/gigs/the-spectator/barber-vladivostok.md"
};
static const unsigned char file_50[] = {
#embed "demo/gigs/the-spectator/bitcoin-monks.md"
};
static const unsigned char file_51[] = {
#embed "demo/gigs/the-spectator/diary-ulleungdo.md"
};
static const unsigned char file_52[] = {
#embed "demo/gigs/the-spectator/hangover.md"
};
static const unsigned char file_53[] = {
#embed "demo/gigs/the-spectator/housing-lottery.md"
};
static const unsigned char file_54[] = {
#embed "demo/gigs/the-spectator/jeju-divers.md"
};
static const unsigned char file_55[] = {
#embed "demo/gigs/the-spectator/konbini.md"
};
static const unsigned char file_56[] = {
#embed "demo/gigs/the-spectator/last-coal-village.md"
};
static const unsigned char file_57[] = {
#embed "demo/gigs/the-spectator/letter-hakodate.md"
};
static const unsigned char file_58[] = {
#embed "demo/gigs/the-spectator/monks-football.md"
};
static const unsigned char file_59[] = {
#embed "demo/gigs/the-spectator/piano-tuner.md"
};
static const unsigned char file_60[] = {
#embed "demo/gigs/the-spectator/sake-of-sado.md"
};
static const unsigned char file_61[] = {
#embed "demo/gigs/the-spectator/wedding-khabarovsk.md"
};
static const unsigned char file_62[] = {
#embed "demo/gigs/weekly-seoul/골목의-활자.md"
};
static const unsigned char file_63[] = {
#embed "demo/gigs/weekly-seoul/사라진-물고기.md"
};
static const unsigned char file_64[] = {
#embed "demo/gigs/weekly-seoul/한-정거장.md"
};
static const unsigned char file_65[] = {
#embed "demo/posts/balloons-over-paju.md"
};
static const unsigned char file_66[] = {
#embed "demo/posts/bridge-in-river.md"
};
static const unsigned char file_67[] = {
#embed "demo/posts/closed-lines.md"
};
static const unsigned char file_68[] = {
#embed "demo/posts/consul-stamps.md"
};
static const unsigned char file_69[] = {
#embed "demo/posts/dictionary-smugglers.md"
};
static const unsigned char file_70[] = {
#embed "demo/posts/dmz-tour-market.md"
};
static const unsigned char file_71[] = {
#embed "demo/posts/embassy-no-visitors.md"
};
static const unsigned char file_72[] = {
#embed "demo/posts/end-of-line-ramen.md"
};
static const unsigned char file_73[] = {
#embed "demo/posts/heat-1945.md"
};
static const unsigned char file_74[] = {
#embed "demo/posts/islands-of-return.md"
};
static const unsigned char file_75[] = {
#embed "demo/posts/last-dabang.md"
};
static const unsigned char file_76[] = {
#embed "demo/posts/mapmakers-mistake.md"
};
static const unsigned char file_77[] = {
#embed "demo/posts/mayors-of-tsushima.md"
};
static const unsigned char file_78[] = {
#embed "demo/posts/night-train.md"
};
static const unsigned char file_79[] = {
#embed "demo/posts/niigata-ferry.md"
};
static const unsigned char file_80[] = {
#embed "demo/posts/numbers-station.md"
};
static const unsigned char file_81[] = {
#embed "demo/posts/price-of-cabbage.md"
};
static const unsigned char file_82[] = {
#embed "demo/posts/pyongyang-taxi.md"
};
static const unsigned char file_83[] = {
#embed "demo/posts/pyongyang-trams.md"
};
static const unsigned char file_84[] = {
#embed "demo/posts/quiet-pyongyang.md"
};
static const unsigned char file_85[] = {
#embed "demo/posts/small-surrenders.md"
};
static const unsigned char file_86[] = {
#embed "demo/posts/sound-of-1988.md"
};
static const unsigned char file_87[] = {
#embed "demo/posts/telex-operator.md"
};
static const unsigned char file_88[] = {
#embed "demo/posts/video-summits.md"
};
static const unsigned char file_89[] = {
#embed "demo/posts/video-wonsan.md"
};
static const unsigned char file_90[] = {
#embed "demo/posts/평양의-커피.md"
};
static const unsigned char file_91[] = {
#embed "demo/posts/한강.md"
};
static const unsigned char file_92[] = {
#embed "demo/readers.csv"
};
static const unsigned char file_93[] = {
#embed "demo/semester/term.yaml"
};
static const unsigned char file_94[] = {
#embed "demo/semester/university.ics"
};
static const unsigned char file_95[] = {
#embed "demo/thesis/ch1.md"
};
static const unsigned char file_96[] = {
#embed "demo/thesis/ch2.md"
};
static const unsigned char file_97[] = {
#embed "demo/thesis/ch3.md"
};
static const unsigned char file_98[] = {
#embed "demo/thesis/ch4.md"
};
static const unsigned char file_99[] = {
#embed "demo/thesis/conclusion.md"
};
static const unsigned char file_100[] = {
#embed "demo/thesis/proposal.md"
};
static const unsigned char file_101[] = {
#embed "demo/words/kestrel-4f1c.words"
};
static const unsigned char file_102[] = {
#embed "desk.yaml"
};

static const struct copydesk_file files[] = {
  {"demo/calendars/own.ics", file_1, sizeof file_1},
  {"demo/desk.yaml", file_2, sizeof file_2},
  {"demo/gigs/korea-pro/airport-too-many.md", file_3, sizeof file_3},
  {"demo/gigs/korea-pro/busan-port-deal.md", file_4, sizeof file_4},
  {"demo/gigs/korea-pro/changwon-yard.md", file_5, sizeof file_5},
  {"demo/gigs/korea-pro/chip-subsidy.md", file_6, sizeof file_6},
  {"demo/gigs/korea-pro/export-office.md", file_7, sizeof file_7},
  {"demo/gigs/korea-pro/hungary-batteries.md", file_8, sizeof file_8},
  {"demo/gigs/korea-pro/island-batteries.md", file_9, sizeof file_9},
  {"demo/gigs/korea-pro/ministers-diary.md", file_10, sizeof file_10},
  {"demo/gigs/korea-pro/rice-again.md", file_11, sizeof file_11},
  {"demo/gigs/korea-pro/satellite-bill.md", file_12, sizeof file_12},
  {"demo/gigs/korea-pro/shipyard-lobby.md", file_13, sizeof file_13},
  {"demo/gigs/korea-pro/shipyard-sold.md", file_14, sizeof file_14},
  {"demo/gigs/korea-pro/steel-quota.md", file_15, sizeof file_15},
  {"demo/gigs/korea-pro/subsidy-that-was-not.md", file_16, sizeof file_16},
  {"demo/gigs/korea-pro/tariff-timeline.md", file_17, sizeof file_17},
  {"demo/gigs/korea-pro/unwanted-visa.md", file_18, sizeof file_18},
  {"demo/gigs/korea-pro/vietnam-chips.md", file_19, sizeof file_19},
  {"demo/gigs/lost-in-cult/a-train.md", file_20, sizeof file_20},
  {"demo/gigs/lost-in-cult/idol-sims.md", file_21, sizeof file_21},
  {"demo/gigs/lost-in-cult/kowloon-capsule.md", file_22, sizeof file_22},
  {"demo/gigs/lost-in-cult/maps-that-lie.md", file_23, sizeof file_23},
  {"demo/gigs/lost-in-cult/pachinko-levels.md", file_24, sizeof file_24},
  {"demo/gigs/lost-in-cult/rain-in-kamurocho.md", file_25, sizeof file_25},
  {"demo/gigs/lost-in-cult/save-points.md", file_26, sizeof file_26},
  {"demo/gigs/lost-in-cult/showa-novels.md", file_27, sizeof file_27},
  {"demo/gigs/lost-in-cult/summer-boredom.md", file_28, sizeof file_28},
  {"demo/gigs/lost-in-cult/tennis-1984.md", file_29, sizeof file_29},
  {"demo/gigs/nk-news/bicycle-price.md", file_30, sizeof file_30},
  {"demo/gigs/nk-news/border-guards.md", file_31, sizeof file_31},
  {"demo/gigs/nk-news/coal-buyers.md", file_32, sizeof file_32},
  {"demo/gigs/nk-news/dredgers.md", file_33, sizeof file_33},
  {"demo/gigs/nk-news/drones-kaesong.md", file_34, sizeof file_34},
  {"demo/gigs/nk-news/fishing-boats.md", file_35, sizeof file_35},
  {"demo/gigs/nk-news/generals-horse.md", file_36, sizeof file_36},
  {"demo/gigs/nk-news/herring-quota.md", file_37, sizeof file_37},
  {"demo/gigs/nk-news/lighthouse-radio.md", file_38, sizeof file_38},
  {"demo/gigs/nk-news/ministry-name.md", file_39, sizeof file_39},
  {"demo/gigs/nk-news/postmark.md", file_40, sizeof file_40},
  {"demo/gigs/nk-news/rason-customs.md", file_41, sizeof file_41},
  {"demo/gigs/nk-news/school-bus.md", file_42, sizeof file_42},
  {"demo/gigs/nk-news/seed-loan.md", file_43, sizeof file_43},
  {"demo/gigs/nk-news/sinuiju-bridges.md", file_44, sizeof file_44},
  {"demo/gigs/nk-news/summit.md", file_45, sizeof file_45},
  {"demo/gigs/nk-news/taedong-solar.md", file_46, sizeof file_46},
  {"demo/gigs/nk-news/train-no-stop.md", file_47, sizeof file_47},
  {"demo/gigs/nk-news/two-flags.md", file_48, sizeof file_48},
  {"demo/gigs/the-spectator/barber-vladivostok.md", file_49, sizeof file_49},
  {"demo/gigs/the-spectator/bitcoin-monks.md", file_50, sizeof file_50},
  {"demo/gigs/the-spectator/diary-ulleungdo.md", file_51, sizeof file_51},
  {"demo/gigs/the-spectator/hangover.md", file_52, sizeof file_52},
  {"demo/gigs/the-spectator/housing-lottery.md", file_53, sizeof file_53},
  {"demo/gigs/the-spectator/jeju-divers.md", file_54, sizeof file_54},
  {"demo/gigs/the-spectator/konbini.md", file_55, sizeof file_55},
  {"demo/gigs/the-spectator/last-coal-village.md", file_56, sizeof file_56},
  {"demo/gigs/the-spectator/letter-hakodate.md", file_57, sizeof file_57},
  {"demo/gigs/the-spectator/monks-football.md", file_58, sizeof file_58},
  {"demo/gigs/the-spectator/piano-tuner.md", file_59, sizeof file_59},
  {"demo/gigs/the-spectator/sake-of-sado.md", file_60, sizeof file_60},
  {"demo/gigs/the-spectator/wedding-khabarovsk.md", file_61, sizeof file_61},
  {"demo/gigs/weekly-seoul/골목의-활자.md", file_62, sizeof file_62},
  {"demo/gigs/weekly-seoul/사라진-물고기.md", file_63, sizeof file_63},
  {"demo/gigs/weekly-seoul/한-정거장.md", file_64, sizeof file_64},
  {"demo/posts/balloons-over-paju.md", file_65, sizeof file_65},
  {"demo/posts/bridge-in-river.md", file_66, sizeof file_66},
  {"demo/posts/closed-lines.md", file_67, sizeof file_67},
  {"demo/posts/consul-stamps.md", file_68, sizeof file_68},
  {"demo/posts/dictionary-smugglers.md", file_69, sizeof file_69},
  {"demo/posts/dmz-tour-market.md", file_70, sizeof file_70},
  {"demo/posts/embassy-no-visitors.md", file_71, sizeof file_71},
  {"demo/posts/end-of-line-ramen.md", file_72, sizeof file_72},
  {"demo/posts/heat-1945.md", file_73, sizeof file_73},
  {"demo/posts/islands-of-return.md", file_74, sizeof file_74},
  {"demo/posts/last-dabang.md", file_75, sizeof file_75},
  {"demo/posts/mapmakers-mistake.md", file_76, sizeof file_76},
  {"demo/posts/mayors-of-tsushima.md", file_77, sizeof file_77},
  {"demo/posts/night-train.md", file_78, sizeof file_78},
  {"demo/posts/niigata-ferry.md", file_79, sizeof file_79},
  {"demo/posts/numbers-station.md", file_80, sizeof file_80},
  {"demo/posts/price-of-cabbage.md", file_81, sizeof file_81},
  {"demo/posts/pyongyang-taxi.md", file_82, sizeof file_82},
  {"demo/posts/pyongyang-trams.md", file_83, sizeof file_83},
  {"demo/posts/quiet-pyongyang.md", file_84, sizeof file_84},
  {"demo/posts/small-surrenders.md", file_85, sizeof file_85},
  {"demo/posts/sound-of-1988.md", file_86, sizeof file_86},
  {"demo/posts/telex-operator.md", file_87, sizeof file_87},
  {"demo/posts/video-summits.md", file_88, sizeof file_88},
  {"demo/posts/video-wonsan.md", file_89, sizeof file_89},
  {"demo/posts/평양의-커피.md", file_90, sizeof file_90},
  {"demo/posts/한강.md", file_91, sizeof file_91},
  {"demo/readers.csv", file_92, sizeof file_92},
  {"demo/semester/term.yaml", file_93, sizeof file_93},
  {"demo/semester/university.ics", file_94, sizeof file_94},
  {"demo/thesis/ch1.md", file_95, sizeof file_95},
  {"demo/thesis/ch2.md", file_96, sizeof file_96},
  {"demo/thesis/ch3.md", file_97, sizeof file_97},
  {"demo/thesis/ch4.md", file_98, sizeof file_98},
  {"demo/thesis/conclusion.md", file_99, sizeof file_99},
  {"demo/thesis/proposal.md", file_100, sizeof file_100},
  {"demo/words/kestrel-4f1c.words", file_101, sizeof file_101},
  {"desk.yaml", file_102, sizeof file_102},
};

size_t copydesk_config_count(void) { return sizeof files / sizeof files[0]; }

struct copydesk_file copydesk_config_file(size_t index) {
  static const struct copydesk_file none = {"", (const unsigned char *)"", 0};
  return index < copydesk_config_count() ? files[index] : none;
}
